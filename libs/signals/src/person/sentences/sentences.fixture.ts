/** Own sentences of one language: who asks for a person, and who only seems to. */
export interface Sentences {
  readonly asks: readonly string[];
  readonly traps: readonly string[];
}

/** The phrases were made with `seen` in view; `heldOut` has been measured alone. What `later` showed when they stood was put right. */
export interface SentenceSet {
  readonly seen: Sentences;
  readonly heldOut: Sentences;
  readonly later: Sentences;
}
