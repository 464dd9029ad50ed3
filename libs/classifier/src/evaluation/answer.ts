/** What a classifier said of one message whose label is known; `given` is its label, or OUT_OF_SCOPE where it was refused. */
export type Answer = {
  readonly expected: string;
  readonly given: string;
  /** The best label, refused or not, and how sure of it the classifier was. */
  readonly best: string;
  readonly confidence: number;
};
