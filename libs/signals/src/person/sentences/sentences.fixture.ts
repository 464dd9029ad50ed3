/** Own sentences of one language: who asks for a person, and who only seems to. */
export interface Sentences {
  readonly asks: readonly string[];
  readonly traps: readonly string[];
}

/** The words were made with `seen` in view; `heldOut` has been measured alone. */
export interface SentenceSet {
  readonly seen: Sentences;
  readonly heldOut: Sentences;
}
