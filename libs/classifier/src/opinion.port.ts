import type { Classification, Classifier } from './classifier.port.ts';

/** Says what a text is about in its own time: it may ask others, and may fail. Whoever needs an answer at once asks a `Classifier`. */
export interface Opinion {
  readonly by: string;
  /**
   * The best guess is among the labels it was made with, or there is no guess and `ranking` is empty.
   * @throws OpinionFault
   */
  readonly consult: (text: string, signal: AbortSignal) => Promise<Classification>;
}

/** No answer, and why: `timeout`, `budget`, `garbage`, `http_500`. It quotes nothing. */
export class OpinionFault extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`No opinion: ${code}`);
    this.code = code;
  }
}

/** A classifier as an opinion. */
export const opinionOf = (by: string, { classify }: Classifier): Opinion => ({
  by,
  consult: (text) => Promise.resolve(classify(text)),
});
