import type { ApprovalAct, ApprovalDecided } from '@baton/contracts';
import type { ActConcluded, ActPassedOn, ApprovalClosed, ApprovalOpened } from './approval-event.ts';
import type { AllowedAct, Conversation, EndedApproval } from './conversation.ts';

/** For a turn that ends in an approval the notice speaks: nothing the customer said waits any more. */
export const approvalOpened = (
  state: Conversation,
  { request, approvals, requesters }: ApprovalOpened,
): Conversation => {
  const { approvalId, epoch, act } = request;
  const deadline = new Date(request.deadline);
  const approval = { approvalId, epoch, act, from: request.from.agentId, deadline, approvals, requesters };
  const noticed = state.unanswered.map(({ messageId }) => messageId);
  const open = [...state.approvals, approval];
  const replyDueAt = state.allowed.length > 0 ? state.replyDueAt : undefined;
  return { ...state, approvals: open, noticed, unanswered: [], replyDueAt, stalls: 0, given: undefined };
};

export const approvalClosed = (state: Conversation, event: ApprovalClosed): Conversation => {
  const { approvalId, from, decided, replyBy } = event;
  const act = state.approvals.find((approval) => approval.approvalId === approvalId)?.act;
  const approvals = state.approvals.filter((approval) => approval.approvalId !== approvalId);
  const closed = { ...state, approvals, replyDueAt: state.replyDueAt ?? replyBy };
  if (!act) return closed;
  if (isYes(decided)) return { ...closed, allowed: [...state.allowed, { act, decided, from, holder: from }] };
  return { ...closed, endedApprovals: withEnded(state, endedOf(act, decided, from)) };
};

export const actPassedOn = (state: Conversation, { approvalId, agentId, replyBy }: ActPassedOn): Conversation => ({
  ...state,
  allowed: state.allowed.map((act) => (isOf(approvalId)(act) ? { ...act, holder: agentId } : act)),
  replyDueAt: state.replyDueAt ?? replyBy,
});

export const actConcluded = (state: Conversation, { approvalId, execution }: ActConcluded): Conversation => {
  const carried = state.allowed.find(isOf(approvalId));
  const known = carried
    ? endedOf(carried.act, carried.decided, carried.from)
    : state.endedApprovals.find(isOf(approvalId));
  if (!known) return state;
  const allowed = state.allowed.filter((act) => !isOf(approvalId)(act));
  return { ...state, allowed, endedApprovals: withEnded(state, { ...known, execution }) };
};

export const isYes = ({ outcome }: Pick<ApprovalDecided, 'outcome'>): boolean =>
  outcome === 'approved' || outcome === 'edited';

export const isOf =
  (approvalId: string) =>
  ({ decided }: AllowedAct | EndedApproval): boolean =>
    decided.approvalId === approvalId;

/** As many as anybody asks about. */
const endedMax = 5;

const withEnded = ({ endedApprovals }: Conversation, ended: EndedApproval): readonly EndedApproval[] =>
  [...endedApprovals.filter((one) => !isOf(ended.decided.approvalId)(one)), ended].slice(-endedMax);

const endedOf = ({ name, amount }: ApprovalAct, decided: ApprovalDecided, from: string): EndedApproval => {
  const { comment: _, arguments: __, ...rest } = decided;
  return { name, ...(amount && { amount }), decided: rest, from };
};
