import { de } from './de.lexicon.ts';
import { en } from './en.lexicon.ts';
import { es } from './es.lexicon.ts';
import { fr } from './fr.lexicon.ts';
import type { Language } from './language.ts';
import { type Lexicon, type Meaning, meanings, type OutsideIntent, outsideIntents } from './lexicon.ts';
import { type Flow, flows } from './step.ts';
import { beginsWith, says, wordsOf } from './words.ts';

const lexicons: Readonly<Record<Language, Lexicon>> = { en, de, es, fr };

const ACCOUNT = /\btc[\s-]?(\d{4,8})\b/i;

/** What was understood of the customer's words. */
export interface Reading {
  means: ReadonlySet<Meaning>;
  yes: boolean;
  no: boolean;
  /** A negation is in it. */
  denies: boolean;
  isQuestion: boolean;
  /** What does not work, where they say so. */
  flow?: Flow;
  /** Whose topic it is, where it is somebody else's. */
  outside?: OutsideIntent;
  /** `TC-1001`. */
  account?: string;
  text: string;
  /** The text as `says` reads it. */
  words: string;
}

export function readMessage(text: string, language: Language): Reading {
  const words = wordsOf(text);
  const lexicon = lexicons[language];
  const asks = beginsWith(words, lexicon.asks);
  const denies = says(words, lexicon.negations);
  return {
    means: meant(words, lexicon, asks),
    yes: beginsWith(words, lexicon.yes) && !denies,
    no: beginsWith(words, lexicon.no),
    denies,
    isQuestion: asks || text.includes('?'),
    flow: flows.find((flow) => says(words, lexicon.flows[flow])),
    outside: outsideIntents.find((intent) => says(words, lexicon.outside[intent])),
    account: accountIn(text),
    text,
    words,
  };
}

/** `it does not work` holds `work`, and `when will it work?` does not say that it does. */
function meant(words: string, lexicon: Lexicon, asks: boolean): ReadonlySet<Meaning> {
  const said = new Set(meanings.filter((meaning) => says(words, lexicon.means[meaning])));
  if (asks || said.has('failed') || said.has('notYet')) said.delete('worked');
  return said;
}

/** Written in any way: `tc 1001`. */
export function accountIn(text: string): string | undefined {
  const digits = ACCOUNT.exec(text)?.[1];
  return digits && `TC-${digits}`;
}
