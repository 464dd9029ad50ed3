import { type ApprovalRequested, approvalRequested } from '@baton/contracts';
import { argumentsHash } from '../arguments-hash.ts';
import type { Approve } from './action.ts';
import type { Concluded, Ending } from './ending.ts';
import { type Session, withFacts } from './session.ts';

const deadlineMsDefault = 24 * 60 * 60 * 1_000;

const optionsDefault = [
  { id: 'approve', label: 'Approve' },
  { id: 'reject', label: 'Reject' },
];

/** What the customer said stays unanswered until the decision is told. The approval's id is its event's, too. */
export const concludeApproval = (session: Session, { action, agentId, at, newId }: Ending<Approve>): Concluded => {
  const { why, options = optionsDefault, facts, notes = session.notes, deadlineMs = deadlineMsDefault } = action;
  const approvalId = newId();
  const act = { ...action.act, argumentsHash: argumentsHash(action.act.arguments) };
  const data: ApprovalRequested = {
    approvalId,
    conversationId: session.conversationId,
    epoch: session.epoch,
    from: { agentId },
    act,
    why,
    options: [...options],
    deadline: new Date(at.getTime() + deadlineMs).toISOString(),
  };
  const waiting = withFacts({ ...session, notes, approval: { approvalId, act } }, facts);
  return { session: waiting, message: { contract: approvalRequested, data, id: approvalId } };
};
