import type { Flow } from './step.ts';

/** Topics of other specialists, by the names their cards use; the telling ones first. */
export const outsideIntents = [
  'billing.double_charge',
  'billing.refund',
  'billing.explain_charge',
  'billing.invoice',
  'billing.payment',
  'sales.new_plan',
  'account.change_details',
] as const;
export type OutsideIntent = (typeof outsideIntents)[number];

/** What customers may mean by an answer. */
export const meanings = ['worked', 'failed', 'cannot', 'done', 'notYet', 'later', 'thanks', 'person'] as const;
export type Meaning = (typeof meanings)[number];

/** One language's phrases, as `says` reads them. */
export interface Lexicon {
  means: Readonly<Record<Meaning, readonly string[]>>;
  /** How an answer begins that is no more than that. */
  yes: readonly string[];
  no: readonly string[];
  /** Words with which no yes is a yes. */
  negations: readonly string[];
  /** How a question begins. */
  asks: readonly string[];
  flows: Readonly<Record<Flow, readonly string[]>>;
  outside: Readonly<Record<OutsideIntent, readonly string[]>>;
}
