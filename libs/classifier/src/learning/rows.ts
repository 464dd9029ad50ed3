/** Sparse vectors one behind the other: row `at` has the entries from starts[at] to starts[at + 1]. */
export type Rows = {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float32Array;
};

/** Vectors and the class of each, by number. */
export type Lesson = {
  readonly rows: Rows;
  readonly classes: Int32Array;
  readonly classCount: number;
  readonly featureCount: number;
  /** How many rows, the first of them, show how far what is learnt may be believed; the others are only learnt from. */
  readonly judgedCount: number;
};
