import { stringify } from 'yaml';

/** What customers write, by intent. */
export type ExamplesByIntent = Readonly<Record<string, readonly string[]>>;

/** Words that are to be learned from, and what they mean. */
export interface Addition {
  readonly words: string;
  readonly intent: string;
}

/** What is new among examples that people have accepted; equal words of an intent are one, whatever their case. */
export const additionsTo = (known: ExamplesByIntent, accepted: readonly Addition[]): ExamplesByIntent => {
  const marks = new Map(Object.entries(known).map(([intent, texts]) => [intent, new Set(texts.map(markOf))]));
  const added = new Map<string, Map<string, string>>();
  for (const { words, intent } of accepted) {
    const mark = markOf(words);
    const ofIntent = added.get(intent) ?? new Map<string, string>();
    if (!marks.get(intent)?.has(mark) && !ofIntent.has(mark)) added.set(intent, ofIntent.set(mark, words));
  }
  const inOrder = [...added].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(inOrder.map(([intent, texts]) => [intent, [...texts.values()]]));
};

const markOf = (words: string): string => words.trim().toLowerCase().replace(/\s+/g, ' ');

/** As a policy document has them, to be copied into one. */
export const fragmentOf = (examples: ExamplesByIntent): string =>
  stringify({ classifier: { examples } }, { lineWidth: 0, singleQuote: true });
