import { since, type Tellers } from './teller.ts';
import type { Records } from './timeline.ts';

/** Acts that a person has to allow. */
export const approvalTellers: Tellers<'ApprovalOpened' | 'ApprovalClosed' | 'ActPassedOn' | 'ActConcluded'> = {
  ApprovalOpened: ({ request: { approvalId, from, act, why, options, deadline }, approvals, requesters, desk }) => [
    {
      kind: 'approval_asked',
      approvalId,
      from: from.agentId,
      act,
      why,
      options,
      deadline,
      desk,
      approvals,
      requesters,
    },
  ],
  ApprovalClosed: ({ approvalId, decided: { outcome, by, seconded, comment, arguments: changed } }, at, records) => {
    const asked = askedAt(approvalId, records);
    const { agentId, operator } = by;
    const tookMs = asked && since(asked.toISOString(), at);
    const said = { outcome, by: agentId, operator, seconded, comment, arguments: changed };
    return [{ kind: 'approval_decided', approvalId, ...said, tookMs }];
  },
  ActPassedOn: ({ approvalId, from, agentId }) => [{ kind: 'act_passed_on', approvalId, from, to: agentId }],
  ActConcluded: ({ approvalId, by, execution: { outcome, changed = [] } }) => [
    { kind: 'act_concluded', approvalId, by, outcome, changed },
  ],
};

const askedAt = (approvalId: string, { ledger }: Records): Date | undefined =>
  ledger.find(({ events }) =>
    events.some((event) => event.type === 'ApprovalOpened' && event.request.approvalId === approvalId),
  )?.at;
