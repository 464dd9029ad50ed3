import type { ApprovalAct } from '@baton/contracts';

/** When one person's yes is not enough. */
export interface ApprovalPolicy {
  /** An act for more than this takes two; minor units of any currency that has no limit of its own. */
  readonly twoPeopleAbove: number;
  /** Limits of their own, by currency. */
  readonly twoPeopleAboveIn: Readonly<Record<string, number>>;
}

export const defaultApprovals: ApprovalPolicy = { twoPeopleAbove: 50_000, twoPeopleAboveIn: {} };

/** How many people have to say yes to an act as it was asked for. */
export const approvalsFor = ({ amount }: ApprovalAct, policy: ApprovalPolicy): number => {
  if (!amount) return 1;
  const { twoPeopleAbove, twoPeopleAboveIn } = policy;
  return Math.abs(amount.minorUnits) > (twoPeopleAboveIn[amount.currency] ?? twoPeopleAbove) ? 2 : 1;
};
