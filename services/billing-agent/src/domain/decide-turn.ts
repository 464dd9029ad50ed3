import type { Answer } from './answer.ts';
import { answers } from './answers.ts';
import { type Asking, chargesAsked } from './asking.ts';
import { type Decision, say } from './decision.ts';
import type { Ledger } from './ledger.ts';
import { type Answerable, type Cue, vagueCues } from './question.ts';
import { refundWanted } from './refund-wanted.ts';
import { state } from './statement.ts';
import { isOffer } from './tell-due.ts';

const smallTalk: readonly Cue[] = ['thanks', 'agreement', 'refusal'];
const UNSURE = 0.4;

/**
 * Decides from what was asked and what the books say. What is not understood twice goes to a person.
 * @param ledger none where the account is unknown or somebody else's: both are answered alike
 */
export function decideTurn(asking: Asking, ledger: Ledger | undefined): Decision {
  const { cues, outside } = asking.question;
  if (cues.includes('person')) return { act: 'askPerson', because: 'person_requested' };
  if (outside && !isBilling(asking, ledger)) return { act: 'handOff', intent: outside };
  if (ledger === undefined) return withoutLedger(asking);
  const due = refundWanted(asking, ledger);
  if (due) return { act: 'askApproval', due };
  for (const cue of cuesOf(asking, ledger)) {
    const answer = answers[cue](asking, ledger);
    if (answer) return fromAnswer(answer, cue, asking);
  }
  return unclear(asking, ledger);
}

/** Words of another topic count only where none of billing's are: `why was I charged for the router?`. */
function isBilling(asking: Asking, ledger: Ledger | undefined): boolean {
  const { cues, invoice } = asking.question;
  return cues.some((cue) => !vagueCues.includes(cue)) || invoice !== undefined || namesCharge(asking, ledger);
}

function namesCharge(asking: Asking, ledger: Ledger | undefined): boolean {
  const { amountMinor, kind } = asking.question;
  if (amountMinor !== undefined || kind !== undefined) return true;
  return ledger !== undefined && chargesAsked(asking, ledger).length > 0;
}

/** What was asked is kept: the right account number alone will answer it. */
function withoutLedger({ account, topic, question }: Asking): Decision {
  const refused = account ? state('accountRefused', { account }) : state('askAccount', {});
  const cue = question.cues.find((each) => each !== 'person') ?? topic?.cue;
  return say([refused], { topic: cue && { cue, references: [] } });
}

/** Where the words ask nothing, a bare detail does: a charge or its amount, an invoice or its month, an account. */
function cuesOf(asking: Asking, ledger: Ledger): Answerable[] {
  const { question, topic } = asking;
  const asked = question.cues.filter((cue) => cue !== 'person');
  const looksForDouble = topic?.cue === 'double' && topic.references.length === 0;
  if (namesCharge(asking, ledger)) return [...asked, looksForDouble ? 'double' : 'explain'];
  if (question.invoice !== undefined || question.month !== undefined) return [...asked, 'invoice'];
  return question.account === undefined ? asked : [...asked, topic?.cue ?? 'invoice'];
}

function fromAnswer(answer: Answer, cue: Answerable, { topic, standing }: Asking): Decision {
  const { statements, references = topic?.references ?? [], refundsDue = [] } = answer;
  const resolves = answer.resolves === true && !standing?.pending;
  const about = answer.about ?? (smallTalk.includes(cue) ? topic?.cue : cue);
  const isOffered = statements.some(isOffer);
  return say(statements, { refundsDue, resolves, topic: about && { cue: about, references, isOffered } });
}

function unclear({ topic = { cue: 'explain', references: [] } }: Asking, ledger: Ledger): Decision {
  if (topic.isUnclear) return { act: 'askPerson', because: 'low_confidence' };
  const asked = state('unclear', { account: ledger.account.number });
  return say([asked], { confidence: UNSURE, topic: { ...topic, isUnclear: true } });
}
