/** `\b` knows no letters beyond ASCII: words begin and end where no letter is. */
export const wholeWords = (alternatives: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, flags);

/** One line, with one kind of apostrophe. */
export const flat = (text: string): string => text.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
