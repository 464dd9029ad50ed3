import type { Answer } from './answer.ts';

export type Confusion = { readonly expected: string; readonly given: string; readonly messages: number };

/** Which label was given for which, the most frequent first. */
export function confusions(answers: readonly Answer[]): readonly Confusion[] {
  const counted = new Map<string, Confusion>();
  for (const { expected, given } of answers) {
    if (given === expected) continue;
    const key = JSON.stringify([expected, given]);
    counted.set(key, { expected, given, messages: (counted.get(key)?.messages ?? 0) + 1 });
  }
  return [...counted.values()].sort((left, right) => right.messages - left.messages);
}
