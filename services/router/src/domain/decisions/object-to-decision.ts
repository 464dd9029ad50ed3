import { type ApprovalDecided, approvalsNeeded, type RefusalCode } from '@baton/contracts';
import type { OpenApproval } from '../conversation.ts';
import { isYes } from '../evolve-approval.ts';

/** Why a decision does not count. */
export interface Objection {
  readonly code: Extract<RefusalCode, 'invalid' | 'forbidden'>;
  readonly detail: string;
}

/** A decision counts from people who did not ask for it; a yes, from as many as it takes, for what was asked or what they made of it. */
export const objectionTo = (open: OpenApproval, decided: ApprovalDecided): Objection | undefined => {
  const people = [decided.by.operator?.id, decided.seconded?.id].filter((id) => id !== undefined);
  if (people.some((id) => open.requesters.includes(id))) return forbidden('Nobody decides on what they asked for.');
  if (!isYes(decided)) return undefined;
  if (decided.outcome === 'approved' && decided.argumentsHash !== open.act.argumentsHash)
    return invalid('The hash is not that of what was asked.');
  const edited = decided.outcome === 'edited' ? decided.arguments : undefined;
  if (decided.outcome === 'edited' && !edited) return invalid('An edit says with which arguments.');
  const needed = approvalsNeeded(open.approvals, open.act, edited);
  return new Set(people).size < needed ? forbidden(`This takes a yes of ${needed}, each by name.`) : undefined;
};

const invalid = (detail: string): Objection => ({ code: 'invalid', detail });
const forbidden = (detail: string): Objection => ({ code: 'forbidden', detail });
