import { splitWords } from './split-words.ts';
import { keys, known, spelling } from './vocabulary.ts';

/** A word as what it may have been meant as. */
export type Meant = readonly string[];

/** The words of a text, whatever slips of the keys are in them. */
export const readWords = (text: string): readonly Meant[] => splitWords(text).flatMap(meantBy);

/** One word, or two that were run together; each as what it may have been meant as. */
const meantBy = (written: string): readonly Meant[] => {
  if (known.has(written) || !letter.test(written)) return [[written]];
  const slips = spelling.meant(written);
  if (slips.length > 0) return [slips];
  return apart(written) ?? [[written.length <= shortMax ? unreadable : written]];
};

/** Stands for a short word that is none: a slip of `a` or `to`, most likely. */
const unreadable = '?';
const letter = /^\p{L}/u;
const shortMax = 3;
const runTogetherMax = 20;

/** Two words without the space between them, one of which counts. */
const apart = (written: string): readonly Meant[] | undefined => {
  if (written.length <= shortMax || written.length > runTogetherMax) return undefined;
  for (let at = 1; at < written.length; at += 1) {
    const before = written.slice(0, at);
    const after = written.slice(at);
    if (known.has(before) && known.has(after) && (keys.has(before) || keys.has(after))) return [[before], [after]];
  }
  return undefined;
};
