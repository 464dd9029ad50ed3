import { type ApprovalRequested, approvalRequested } from '@baton/contracts';
import { argumentsHash } from '../arguments-hash.ts';
import type { Approve } from './action.ts';
import type { Concluded, Ending } from './ending.ts';
import { learnt, type Session, withAnswer, withFacts } from './session.ts';
import type { OwnerWork } from './work.ts';

const deadlineMsDefault = 24 * 60 * 60 * 1_000;

const optionsDefault = [
  { id: 'approve', label: 'Approve' },
  { id: 'reject', label: 'Reject' },
];

/** The platform's notice answers the customer, the decision is told of its own accord. The approval's id is its event's, too. */
export const concludeApproval = (session: Session, work: OwnerWork, ending: Ending<Approve>): Concluded => {
  const { action, agentId, at, newId } = ending;
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
  const asked = withFacts({ ...session, notes, approval: { approvalId, act } }, learnt(session, ending, facts));
  const told = work.kind === 'turn' ? work.messageId : session.unanswered.at(-1);
  return { session: withAnswer(asked, told), message: { contract: approvalRequested, data, id: approvalId } };
};
