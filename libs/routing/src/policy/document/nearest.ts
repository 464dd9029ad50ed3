import { closest, distance } from 'fastest-levenshtein';

/** The known name that was probably meant; none where nothing is near. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  if (known.length === 0) return undefined;
  const near = closest(
    word.toLowerCase(),
    known.map((name) => name.toLowerCase()),
  );
  const meant = known.find((name) => name.toLowerCase() === near);
  return distance(word.toLowerCase(), near) <= Math.max(1, Math.floor(near.length / 3)) ? meant : undefined;
};
