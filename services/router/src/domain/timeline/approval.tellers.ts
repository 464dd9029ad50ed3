import { since, type Tellers } from './teller.ts';
import type { Records } from './timeline.ts';

/** Acts that a person has to allow. */
export const approvalTellers: Tellers<'ApprovalOpened' | 'ApprovalClosed'> = {
  ApprovalOpened: ({ request: { approvalId, from, act, why, options, deadline }, desk }) => [
    { kind: 'approval_asked', approvalId, from: from.agentId, act, why, options, deadline, desk },
  ],
  ApprovalClosed: ({ approvalId, decided: { outcome, by, comment, arguments: changed } }, at, records) => {
    const asked = askedAt(approvalId, records);
    const { agentId, operator } = by;
    const tookMs = asked && since(asked.toISOString(), at);
    return [
      { kind: 'approval_decided', approvalId, outcome, by: agentId, operator, comment, arguments: changed, tookMs },
    ];
  },
};

const askedAt = (approvalId: string, { ledger }: Records): Date | undefined =>
  ledger.find(({ events }) =>
    events.some((event) => event.type === 'ApprovalOpened' && event.request.approvalId === approvalId),
  )?.at;
