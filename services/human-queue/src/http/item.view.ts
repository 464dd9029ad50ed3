import type { ContextPackage, Operator } from '@baton/contracts';
import { headOf, holderOf, type Item, type ItemHead } from '../domain/item.ts';
import type { Message } from '../store/message.store.ts';
import type { Note } from '../store/note.store.ts';

/** An item as a list shows it. */
export interface ItemLine {
  readonly id: string;
  readonly tenant: string;
  readonly conversationId: string;
  readonly handoffId?: string;
  readonly status: Item['status'];
  readonly version: number;
  readonly epoch: number;
  readonly severity: Item['severity'];
  /** What whoever takes it should be good at. */
  readonly skill?: string;
  readonly language: string;
  readonly summary: string;
  readonly customer?: string;
  readonly trigger: string;
  readonly from: string;
  readonly requestedAt: Date;
  readonly deadline?: Date;
  readonly unanswered: number;
  readonly choice?: string;
  /** Whose it is, until when unless they give a sign. */
  readonly claim?: { readonly operator: Operator; readonly since: Date; readonly until: Date };
}

export interface ItemDetail extends ItemLine {
  readonly brief: Brief;
  readonly conversation: readonly Message[];
  readonly notes: readonly Note[];
}

/** What an operator has to know, and where it comes from. */
export type Brief = Omit<ContextPackage, 'history' | 'pending' | 'provenance'> & {
  readonly reason: Item['reason'];
  /** What was said before the turns that are shown. */
  readonly earlier?: { readonly summary?: string; readonly turns: number };
};

export const lineOf = (item: ItemHead, now: Date): ItemLine => ({
  id: item.id,
  tenant: item.tenant,
  conversationId: item.conversationId,
  handoffId: item.offer?.handoffId,
  status: item.status,
  version: item.version,
  epoch: item.epoch,
  severity: item.severity,
  skill: item.skill,
  language: item.language,
  summary: item.summary,
  customer: item.customer,
  trigger: item.reason.trigger,
  from: item.from,
  requestedAt: item.requestedAt,
  deadline: item.ownership === 'offered' ? item.offer?.deadline : undefined,
  unanswered: item.pending.length,
  choice: item.choice,
  claim: claimOf(item, now),
});

const claimOf = (item: ItemHead, now: Date): ItemLine['claim'] => {
  const holder = holderOf(item, now);
  return holder && { operator: holder.operator, since: holder.since, until: holder.until };
};

export const detailOf = (
  item: Item,
  conversation: readonly Message[],
  notes: readonly Note[],
  now: Date,
): ItemDetail => ({ ...lineOf(headOf(item), now), brief: briefOf(item), conversation, notes });

const briefOf = ({ package: contents, reason }: Item): Brief => {
  const { history, pending: _, provenance: __, ...told } = contents;
  const earlier = history && history.cut > 0 ? { summary: history.summary, turns: history.cut } : undefined;
  return { ...told, reason, earlier };
};
