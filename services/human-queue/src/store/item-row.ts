import type { ContextPackage, HandoffReason, Severity } from '@baton/contracts';
import type { Item, ItemHead, ItemStatus, Ownership } from '../domain/item.ts';

/** An item as the table holds it. */
export interface ItemRow {
  id: string;
  tenant: string;
  conversation_id: string;
  handoff_id: string | null;
  attempt_id: string | null;
  attempt: number | null;
  offer_deadline: Date | null;
  epoch: number;
  status: ItemStatus;
  ownership: Ownership;
  sender: string;
  reason: string;
  summary: string;
  customer: string | null;
  language: string;
  severity: Severity;
  skill: string | null;
  requested_at: Date;
  claim_id: string | null;
  claimed_by: string | null;
  claimed_name: string | null;
  claimed_at: Date | null;
  lease_until: Date | null;
  bid_id: string | null;
  return_id: string | null;
  resolve_id: string | null;
  pending: string[];
  choice: string | null;
  traceparent: string | null;
  version: number;
}

export interface WholeRow extends ItemRow {
  package: string;
}

/** All columns but the package, which may be large. */
export const headColumns = `id, tenant, conversation_id, handoff_id, attempt_id, attempt, offer_deadline, epoch, status, ownership,
  sender, reason, summary, customer, language, severity, skill, requested_at, claim_id, claimed_by, claimed_name, claimed_at,
  lease_until, bid_id, return_id, resolve_id, pending, choice, traceparent, version`;

export const itemOf = (row: WholeRow): Item => ({
  ...partsOf(row),
  package: JSON.parse(row.package) as ContextPackage,
});

export const headOfRow = (row: ItemRow): ItemHead => ({
  ...partsOf(row),
  summary: row.summary,
  customer: row.customer ?? undefined,
});

const partsOf = (row: ItemRow): Omit<Item, 'package'> => ({
  id: row.id,
  tenant: row.tenant,
  conversationId: row.conversation_id,
  epoch: row.epoch,
  status: row.status,
  ownership: row.ownership,
  from: row.sender,
  reason: JSON.parse(row.reason) as HandoffReason,
  language: row.language,
  severity: row.severity,
  skill: row.skill ?? undefined,
  requestedAt: row.requested_at,
  pending: row.pending,
  version: row.version,
  offer: offerOf(row),
  claim: claimOf(row),
  bidId: row.bid_id ?? undefined,
  returnId: row.return_id ?? undefined,
  resolveId: row.resolve_id ?? undefined,
  choice: row.choice ?? undefined,
  traceparent: row.traceparent ?? undefined,
});

export const offerOf = ({
  handoff_id: handoffId,
  attempt_id: attemptId,
  attempt,
  offer_deadline: deadline,
}: Pick<ItemRow, 'handoff_id' | 'attempt_id' | 'attempt' | 'offer_deadline'>): Item['offer'] =>
  handoffId && attemptId && attempt ? { handoffId, attemptId, attempt, ...(deadline && { deadline }) } : undefined;

export const claimOf = ({
  claim_id: id,
  claimed_by,
  claimed_name,
  claimed_at: since,
  lease_until: until,
}: Pick<ItemRow, 'claim_id' | 'claimed_by' | 'claimed_name' | 'claimed_at' | 'lease_until'>): Item['claim'] =>
  id && claimed_by && claimed_name && since && until
    ? { id, operator: { id: claimed_by, displayName: claimed_name }, since, until }
    : undefined;
