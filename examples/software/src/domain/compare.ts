import { type Example, isSame } from './example.ts';
import type { Trial } from './program.ts';
import { isValue } from './read-wish.ts';

/** What a program answered to one input, as JSON; undefined where it gave none. */
export type Answer = string | undefined;

/** Each example beside what came of its input. */
export const compare = (examples: readonly Example[], answers: readonly Answer[]): readonly Trial[] =>
  examples.map((example, at) => {
    const got = readValue(answers[at]);
    return { ...example, passed: got !== undefined && isSame(got, example.output), ...(got !== undefined && { got }) };
  });

const readValue = (answer: Answer) => {
  try {
    const value: unknown = answer === undefined ? undefined : JSON.parse(answer);
    return isValue(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
