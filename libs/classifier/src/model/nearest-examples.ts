import type { LabelledExample } from '../labelled-example.ts';
import { toWords } from '../text/words.ts';

/** As many examples as a prompt is to hold: one for each label as far as that goes, then those that share most with the text. */
export const nearestExamples = (
  text: string,
  examples: readonly LabelledExample[],
  most: number,
): readonly LabelledExample[] => {
  const said = partsOf(text);
  const ranked = examples
    .map((example) => ({ example, overlap: overlap(said, partsOf(example.text)) }))
    .toSorted((a, b) => b.overlap - a.overlap)
    .map(({ example }) => example);
  const seen = new Set<string>();
  const firsts = ranked.filter(({ label }) => !seen.has(label) && seen.add(label));
  return [...new Set([...firsts.slice(0, most), ...ranked])].slice(0, most);
};

/** Beginnings of words, so that "charged" is near "charges". */
const partsOf = (text: string): ReadonlySet<string> => new Set(toWords(text).map((word) => word.slice(0, 5)));

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((part) => b.has(part)).length / Math.max(1, Math.sqrt(a.size * b.size));
