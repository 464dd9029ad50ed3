/** Matches any of these phrases as whole words. Commas part them, `*` is the rest of a word, `…` what stands between. */
export const anyOf = (...phrases: readonly string[]): RegExp => new RegExp(`\\b(?:${patternOf(phrases)})\\b`);

/** Matches a text that is one of these phrases and no more. */
export const only = (...phrases: readonly string[]): RegExp => new RegExp(`^(?:${patternOf(phrases)})$`);

const patternOf = (phrases: readonly string[]): string =>
  phrases
    .flatMap((list) => list.split(', '))
    .map((phrase) => phrase.replaceAll('*', '\\w*').replaceAll(' … ', '\\b.*\\b'))
    .join('|');
