import { refundsDue } from './answer-refund.ts';
import type { Asking } from './asking.ts';
import { denies } from './denial.ts';
import type { Ledger } from './ledger.ts';
import type { Cue, Question } from './question.ts';
import type { RefundDue } from './refund-due.ts';
import { isOpen } from './tell-due.ts';

/** The refund to ask a person for: what is wrong has been told, and the customer says yes to the offer or wants the money. */
export function refundWanted({ question, topic, standing }: Asking, ledger: Ledger): RefundDue | undefined {
  if (!standing?.mayAsk || topic?.cue !== 'double') return undefined;
  const isWanted = wantsMoney(question) || (topic.isOffered && question.cues.includes('agreement'));
  const open = isWanted ? refundsDue(ledger).filter((due) => isOpen(due, standing)) : [];
  return open.find(({ reference }) => topic.references.includes(reference));
}

/** These ask about a refund, not for it. */
const questions: readonly Cue[] = ['other', 'whenBack', 'cause'];

const wantsMoney = (question: Question): boolean => {
  const { cues } = question;
  return cues.includes('refund') && !cues.some((cue) => questions.includes(cue)) && !denies(question);
};
