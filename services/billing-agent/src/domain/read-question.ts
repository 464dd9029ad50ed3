import { de } from './de.lexicon.ts';
import { en } from './en.lexicon.ts';
import { es } from './es.lexicon.ts';
import { fr } from './fr.lexicon.ts';
import type { Language } from './language.ts';
import { chargeKinds } from './ledger.ts';
import { cues, type Lexicon, outsideIntents, plain, type Question } from './question.ts';
import { readAmount } from './read-amount.ts';
import { readMonth } from './read-month.ts';

const lexicons: Readonly<Record<Language, Lexicon>> = { en, de, es, fr };

const INVOICE = /\binv[\s-]?(\d{4})[\s-]?(\d{4})\b/;
const ACCOUNT = /\btc[\s-]?(\d{4,8})\b/;

/** Understands one message. Words of another language are tried only where those of the conversation's say nothing. */
export function readQuestion(message: string, language: Language): Question {
  const text = plain(message);
  return {
    ...wordsOf(text, language),
    month: readMonth(text, language),
    amountMinor: readAmount(text),
    invoice: written('INV', INVOICE.exec(text)),
    account: written('TC', ACCOUNT.exec(text)),
    text,
  };
}

/** `inv 2026 0917` as the books have it: `INV-2026-0917`. */
const written = (prefix: string, found: RegExpExecArray | null): string | undefined =>
  found ? [prefix, ...found.slice(1)].join('-') : undefined;

type Words = Pick<Question, 'cues' | 'kind' | 'outside'>;

function wordsOf(text: string, language: Language): Words {
  const own = readWords(text, lexicons[language]);
  if (own.cues.length > 0 || own.kind || own.outside) return own;
  const foreign = Object.values(lexicons).map((lexicon) => readWords(text, lexicon));
  const { cues, kind } = foreign.find((words) => words.cues.length > 0) ?? own;
  return { cues, kind };
}

function readWords(text: string, lexicon: Lexicon): Words {
  const words = text.replace(/[.!?,;:¿¡]+$/g, '');
  return {
    cues: cues.filter((cue) => lexicon.cues[cue].test(words)),
    kind: chargeKinds.find((kind) => lexicon.kinds[kind]?.test(words)),
    outside: outsideIntents.find((intent) => lexicon.outside[intent].test(words)),
  };
}
