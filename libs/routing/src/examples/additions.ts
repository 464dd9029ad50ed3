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
  const added = new Map<string, Map<string, string>>();
  for (const { words, intent } of accepted) {
    const ofIntent = added.get(intent) ?? new Map<string, string>();
    const isKnown = (known[intent] ?? []).some((text) => markOf(text) === markOf(words));
    if (!isKnown && !ofIntent.has(markOf(words))) added.set(intent, ofIntent.set(markOf(words), words));
  }
  const inOrder = [...added].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(inOrder.map(([intent, texts]) => [intent, [...texts.values()]]));
};

const markOf = (words: string): string => words.trim().toLowerCase().replace(/\s+/g, ' ');

/** As a policy document has them, to be copied into one. */
export const fragmentOf = (examples: ExamplesByIntent): string =>
  stringify({ classifier: { examples } }, { lineWidth: 0, singleQuote: true });
