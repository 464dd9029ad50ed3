/** What a bulletin is wanted about; undefined where nothing is said. */
export const topicIn = (text: string): string | undefined =>
  /\b(?:about|on)\s+([^\n]{2,200}?)[\s.!?]*$/i.exec(text.slice(0, 2_000))?.[1];
