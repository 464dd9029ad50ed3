export type Guess = { readonly label: string; readonly confidence: number };

/**
 * `label` is always the best guess: whether it is good enough to act on is for `confidence` to say, calibrated so that of
 * guesses with 0.7 seven in ten are right. `ranking` has every label once, the best first.
 */
export type Classification = Guess & {
  readonly ranking: readonly Guess[];
  /** How probable it is that the text fits no label at all, where the classifier can tell. */
  readonly outOfScope?: number;
  /** The words and parts of words that spoke most for `label`, the strongest first; only in what `explain` says. */
  readonly because?: readonly string[];
};

/** Says what a text is about. It decides nothing: equal texts get equal answers, at once and without asking anybody. */
export interface Classifier {
  readonly labels: readonly string[];
  readonly classify: (text: string) => Classification;
  /** The same answer with its reasons; slower, for the few who ask why. */
  readonly explain: (text: string) => Classification;
}
