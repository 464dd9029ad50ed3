/** Who may be asked what a message is about, from microseconds to seconds. */
export const classifierNames = ['phrases', 'trained', 'semantic', 'model'] as const;
export type ClassifierName = (typeof classifierNames)[number];

/** How a request that names no target gets one from what the customer wrote. */
export interface ClassifierPolicy {
  /** Each is asked only while those before it are unsure; who is not named is never asked. */
  readonly order: readonly ClassifierName[];
  /** From this confidence on it is acted on. */
  readonly sure: number;
  /** From this confidence on, below `sure`, the customer is asked; below it a person is. */
  readonly ask: number;
  /** By intent, beside those of the cards. */
  readonly examples: Readonly<Record<string, readonly string[]>>;
  /** By intent: a message that has one of these in it, word for word, is about it. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly model: {
    /** How long those who take time may be waited for, milliseconds; then whatever was said before stands. */
    readonly withinMs: number;
    /** How often in an hour a language model may be asked, by all routers together. */
    readonly perHourMax: number;
  };
}

export const defaultClassifier: ClassifierPolicy = {
  order: ['phrases', 'trained', 'semantic'],
  sure: 0.7,
  ask: 0.4,
  examples: {},
  phrases: {},
  model: { withinMs: 5_000, perHourMax: 600 },
};
