import type { Topic } from './asking.ts';
import type { RefundDue } from './refund-due.ts';
import type { Statement } from './statement.ts';

/** Said in the customer's language, in the order of the statements. */
export interface Said {
  act: 'say';
  statements: readonly Statement[];
  /** What the next question may refer to. */
  topic?: Topic;
  /** 0 to 1. */
  confidence: number;
  refundsDue: readonly RefundDue[];
  /** References of what a person decided not to refund. */
  refused?: readonly string[];
  resolves: boolean;
}

/** What billing does with one turn. */
export type Decision =
  | Said
  | { act: 'handOff'; intent: string }
  | { act: 'askApproval'; due: RefundDue }
  | { act: 'askPerson'; because: 'person_requested' | 'low_confidence' };

const CERTAIN = 0.95;

export const say = (statements: readonly Statement[], more: Partial<Said> = {}): Said => ({
  act: 'say',
  statements,
  confidence: CERTAIN,
  refundsDue: [],
  resolves: false,
  ...more,
});
