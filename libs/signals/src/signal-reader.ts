/// <reference path="./wink-sentiment.d.ts" />
import type { Signals } from '@baton/contracts';
import { eld } from 'eld/extrasmall';
import sentimentOf from 'wink-sentiment';
import { asksForPerson } from './person/request-for-person.ts';

eld.setLanguageSubset(['en', 'de', 'es', 'fr']);

/** Below this, a text shows too little to change the language of a conversation. */
const lettersMin = 10;
const textMax = 2_000;

/** What a customer's words show, whoever owns the conversation; `language` is the conversation's so far. */
export const readSignals = (text: string, language: string): Signals => {
  const head = text.slice(0, textMax);
  const { score } = sentimentOf(head);
  return {
    personRequested: asksForPerson(head),
    language: languageOf(head) ?? language,
    sentiment: score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral',
    severity: score <= -6 ? 'watch' : 'routine',
  };
};

/** Reads a text once for each language it may be in: a decision asks for the same signals several times. */
export const signalReader = (read = readSignals): typeof readSignals => {
  const known = new Map<string, Signals>();
  return (text, language) => {
    const key = `${language} ${text}`;
    const signals = known.get(key) ?? read(text, language);
    known.set(key, signals);
    return signals;
  };
};

const languageOf = (text: string): string | undefined => {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < lettersMin) return undefined;
  const detected = eld.detect(text);
  return detected.isReliable() ? detected.language : undefined;
};
