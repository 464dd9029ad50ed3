/** Small letters without accents, plain quotes and single spaces: what patterns are written for. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘´`]/g, "'")
    .replaceAll('ß', 'ss')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();

/** Sentences as they were written, each with what ends it. */
export const sentencesOf = (text: string): string[] => pieces(text, /(?<=[.!?…])\s+|\n+/);

/** Parts of a sentence that say something of their own. */
export const clausesOf = (text: string): string[] =>
  sentencesOf(text).flatMap((sentence) =>
    pieces(sentence, /(?<=[,:;–—])\s+|\s+(?=(?:but|and then|aber|sondern|pero|sino|mais)\s)/i),
  );

const pieces = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** Letters and digits alone: how an identifier is compared, however it was written. */
export const bare = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, '');

/** One pattern of the words of four languages, on plain text. */
export const anyOf = (...patterns: readonly string[]): RegExp => new RegExp(`\\b(?:${patterns.join('|')})`);

/** No, in four languages. */
export const negation = anyOf(
  "(?:not|no|never|nothing|cannot|can't|won't|don't|doesn't|isn't|wasn't|needn't|unable|without|nobody|neither|declined|refused|rejected)\\b",
  '(?:nicht|kein\\w*|nie|niemals|nichts|niemand|ohne|abgelehnt|weder)\\b',
  '(?:nunca|nada|nadie|sin|tampoco|ningun\\w*|denegad\\w*|rechazad\\w*)\\b',
  "(?:ne|pas|jamais|aucun\\w*|rien|sans|inutile|refuse\\w*)\\b|n'(?=\\w)",
);
