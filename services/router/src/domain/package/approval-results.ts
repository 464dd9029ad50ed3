import type { Result } from '@baton/contracts';
import type { Conversation, EndedApproval } from '../conversation.ts';

/** How it stands with acts a person was asked about, for whoever is asked about them next. */
export const approvalResults = ({ approvals, allowed, endedApprovals }: Conversation): Result[] => [
  ...endedApprovals.map(({ name, amount, decided, execution }) => result(name, decided, { amount, execution })),
  ...allowed.map(({ act, decided }) => result(act.name, decided, { amount: act.amount })),
  ...approvals.map(({ act, approvalId }) =>
    result(act.name, { approvalId, outcome: 'undecided' }, { amount: act.amount }),
  ),
];

type Known = Pick<EndedApproval, 'amount' | 'execution'>;

const result = (
  name: string,
  { approvalId, outcome }: { readonly approvalId: string; readonly outcome: string },
  { amount, execution }: Known,
): Result => ({
  name: `approval.${name}`,
  value: { outcome, ...(amount && { amount }), ...(execution && { execution: execution.outcome }) },
  source: approvalId,
});
