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

/** Said to the sender of an offer, not to billing. */
const smallTalk: readonly Cue[] = ['person', 'other', 'cause', 'refusal', 'thanks', 'agreement'];

/** Understands messages that wait for one answer, oldest first: the last that asks something, and every detail. */
export function understand(texts: readonly string[], language: Language): Question {
  return merge(texts.map((text) => readQuestion(text, language)));
}

/** Understands what an offered conversation is about: its last message may be no more than an account number. */
export function understandOffer(texts: readonly string[], language: Language, intent = ''): Question {
  const readings = texts.map((text) => readQuestion(text, language));
  const question = merge(
    readings.map((each) => ({ ...each, cues: each.cues.filter((cue) => !smallTalk.includes(cue)) })),
  );
  const cue = cueOfIntent[intent];
  if (cue === undefined) return { ...question, outside: intent || question.outside };
  const clear = question.cues.filter((each) => !vagueCues.includes(each));
  return { ...question, cues: [...new Set([...clear, cue, ...question.cues])], outside: undefined };
}

function merge(oldestFirst: readonly Question[]): Question {
  const newestFirst = oldestFirst.toReversed();
  const telling = newestFirst.find(({ cues, outside }) => cues.length > 0 || outside);
  const last = <Name extends keyof Question>(name: Name) =>
    newestFirst.find((each) => each[name] !== undefined)?.[name];
  return {
    cues: telling?.cues ?? [],
    outside: telling?.outside,
    kind: last('kind'),
    amountMinor: last('amountMinor'),
    invoice: last('invoice'),
    account: last('account'),
    month: last('month'),
    text: oldestFirst.map(({ text }) => text).join('\n'),
  };
}
