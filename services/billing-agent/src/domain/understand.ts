import type { Language } from './language.ts';
import { type Cue, type Question, vagueCues } from './question.ts';
import { readQuestion } from './read-question.ts';

/** What each intent of the card asks for, where the customer's own words do not say it. */
const cueOfIntent: Readonly<Record<string, Cue>> = {
  'billing.double_charge': 'double',
  'billing.explain_charge': 'explain',
  'billing.invoice': 'invoice',
  'billing.refund': 'refund',
  'billing.payment': 'payment',
};

const smallTalk: readonly Cue[] = ['person', 'other', 'cause', 'thanks', 'agreement'];

/** Understands messages that wait for one answer, oldest first. */
export function understand(texts: readonly string[], language: Language): Question {
  const newestFirst = texts.map((text) => readQuestion(text, language)).toReversed();
  const telling = newestFirst.find(({ cues, outside }) => cues.length > 0 || outside);
  return { ...merge(newestFirst), cues: telling?.cues ?? [], outside: telling?.outside };
}

/** Understands what an offered conversation is about: its last message may be no more than an account number. */
export function understandOffer(texts: readonly string[], language: Language, intent = ''): Question {
  const newestFirst = texts.map((text) => readQuestion(text, language)).toReversed();
  const readings = newestFirst.map(({ cues, ...rest }) => ({
    ...rest,
    cues: cues.filter((cue) => !smallTalk.includes(cue)),
  }));
  const telling = readings.find(({ cues, outside }) => cues.length > 0 || outside);
  const cue = cueOfIntent[intent];
  const words = telling?.cues ?? [];
  const [clear, vague] = [
    words.filter((each) => !vagueCues.includes(each)),
    words.filter((each) => vagueCues.includes(each)),
  ];
  const outside = cue ? undefined : intent || telling?.outside;
  return { ...merge(newestFirst), cues: [...clear, ...(cue ? [cue] : []), ...vague], outside };
}

/** Of each detail the one named last. */
function merge(newestFirst: readonly Question[]): Omit<Question, 'cues' | 'outside'> {
  const last = <Name extends keyof Question>(name: Name) =>
    newestFirst.find((each) => each[name] !== undefined)?.[name];
  return {
    kind: last('kind'),
    amountMinor: last('amountMinor'),
    invoice: last('invoice'),
    account: last('account'),
    month: last('month'),
    text: newestFirst.map(({ text }) => text).join('\n'),
  };
}
