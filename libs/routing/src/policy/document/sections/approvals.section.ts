import { type ApprovalPolicy, defaultApprovals } from '../../approval-policy.ts';
import { recordOf, whole } from '../field.ts';
import { currency } from '../forms.ts';
import { section } from '../section.ts';

export const approvalsSection = section<ApprovalPolicy>('When one person’s yes is not enough.', defaultApprovals, {
  twoPeopleAbove: [
    'twoPeopleAbove',
    whole(
      'An act for more than this takes two people; minor units of any currency without a limit of its own.',
      0,
      1e12,
    ),
  ],
  twoPeopleAboveIn: [
    'twoPeopleAboveIn',
    recordOf(
      'Limits of their own, by currency; EUR: 20000 is two hundred euros.',
      currency,
      whole('Minor units: cents.', 0, 1e12),
      50,
    ),
  ],
});
