import type { Answer, Answering, RefundDue } from './answer.ts';
import { answerCharge, answerOtherCharge, answerRise } from './answer-charge.ts';
import { answerCause, answerDoubleCharge, answerOtherDouble } from './answer-double-charge.ts';
import { answerInvoice, answerNextInvoice } from './answer-invoice.ts';
import { answerBalance, answerChangeMethod, answerHowToPay, answerPayLater, answerPayment } from './answer-payment.ts';
import { answerRefund, answerWhenBack } from './answer-refund.ts';
import { type Asking, chargesAsked, type Topic } from './asking.ts';
import type { Ledger } from './ledger.ts';
import { type Answerable, type Cue, vagueCues } from './question.ts';
import { type Statement, state } from './statement.ts';

/** Said in the customer's language, in the order of the statements. */
export interface Said {
  act: 'say';
  statements: readonly Statement[];
  /** What the next question may refer to. */
  topic?: Topic;
  /** 0 to 1. */
  confidence: number;
  refundsDue: readonly RefundDue[];
  resolves: boolean;
}

/** What billing does with one turn. */
export type Decision =
  | Said
  | { act: 'handOff'; intent: string }
  | { act: 'askPerson'; because: 'person_requested' | 'low_confidence' };

const answers: Readonly<Record<Answerable, Answering>> = {
  other: (asking, ledger) => (asking.topic?.cue === 'double' ? answerOtherDouble : answerOtherCharge)(asking, ledger),
  whenBack: answerWhenBack,
  cause: answerCause,
  double: answerDoubleCharge,
  refund: answerRefund,
  thanks: ({ question }) =>
    isShort(question.text) ? { statements: [state('welcome', {})], resolves: true } : undefined,
  nextInvoice: answerNextInvoice,
  rise: answerRise,
  changeMethod: answerChangeMethod,
  payLater: answerPayLater,
  howToPay: answerHowToPay,
  balance: answerBalance,
  payment: answerPayment,
  explain: answerCharge,
  invoice: answerInvoice,
  agreement: () => ({ statements: [state('acknowledged', {})] }),
};

const WORDS_OF_THANKS = 8;
const isShort = (text: string): boolean => !text.includes('?') && text.split(/\s+/).length <= WORDS_OF_THANKS;

const smallTalk: readonly Cue[] = ['thanks', 'agreement'];

const CERTAIN = 0.95;
const UNSURE = 0.4;

/**
 * Decides from what was asked and what the tables say. What is not understood twice goes to a person.
 * @param ledger none where the account is unknown or somebody else's: both are answered alike
 */
export function decideTurn(asking: Asking, ledger: Ledger | undefined): Decision {
  const { cues, outside } = asking.question;
  if (cues.includes('person')) return { act: 'askPerson', because: 'person_requested' };
  if (outside && !isBilling(asking, ledger)) return { act: 'handOff', intent: outside };
  if (ledger === undefined) return withoutLedger(asking);
  for (const cue of cuesOf(asking, ledger)) {
    const answer = answers[cue](asking, ledger);
    if (answer) return fromAnswer(answer, cue, asking);
  }
  return unclear(asking, ledger);
}

/** Words of another topic count only where none of billing's are: `why was I charged for the router?`. */
function isBilling(asking: Asking, ledger: Ledger | undefined): boolean {
  const { cues, kind, amountMinor, invoice } = asking.question;
  if (cues.some((cue) => !vagueCues.includes(cue))) return true;
  return (
    (kind ?? amountMinor ?? invoice) !== undefined || (ledger !== undefined && chargesAsked(asking, ledger).length > 0)
  );
}

/** What is said without looking anything up. */
export const say = (statements: readonly Statement[], more: Partial<Said> = {}): Said => ({
  act: 'say',
  statements,
  refundsDue: [],
  resolves: false,
  confidence: CERTAIN,
  ...more,
});

/** What was asked is kept: the right account number alone will answer it. */
function withoutLedger({ account, topic, question }: Asking): Decision {
  const refused = account ? state('accountRefused', { account }) : state('askAccount', {});
  const cue = question.cues.find((each) => each !== 'person') ?? topic?.cue;
  return say([refused], { topic: cue && { cue, references: [] } });
}

/** Where the words ask nothing, a bare detail does: a charge or its amount, an invoice or its month, an account. */
function cuesOf(asking: Asking, ledger: Ledger): Answerable[] {
  const { question, topic } = asking;
  const { cues, amountMinor, invoice, kind, month, account } = question;
  const asked = cues.filter((cue) => cue !== 'person');
  if ((amountMinor ?? kind) !== undefined || chargesAsked(asking, ledger).length > 0)
    return [...asked, topic?.cue === 'double' ? 'double' : 'explain'];
  if ((invoice ?? month) !== undefined) return [...asked, 'invoice'];
  return account !== undefined ? [...asked, topic?.cue ?? 'invoice'] : asked;
}

function fromAnswer(answer: Answer, cue: Answerable, { topic }: Asking): Decision {
  const { statements, references = topic?.references ?? [], refundsDue = [], resolves = false } = answer;
  const about = answer.about ?? (smallTalk.includes(cue) ? topic?.cue : cue);
  return say(statements, { refundsDue, resolves, topic: about && { cue: about, references } });
}

function unclear({ topic = { cue: 'explain', references: [] } }: Asking, ledger: Ledger): Decision {
  if (topic.isUnclear) return { act: 'askPerson', because: 'low_confidence' };
  const asked = state('unclear', { account: ledger.account.number });
  return say([asked], { confidence: UNSURE, topic: { ...topic, isUnclear: true } });
}
