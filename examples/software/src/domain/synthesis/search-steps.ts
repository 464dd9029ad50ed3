import { type Example, isSame, type Value } from '../example.ts';
import { isFit, type Operation } from './operation.ts';
import { operationsFor } from './operations-for.ts';

interface Reached {
  readonly values: readonly Value[];
  readonly steps: readonly Operation[];
}

const stepsMax = 6;
const statesMax = 30_000;

/**
 * The shortest chain of steps that makes every output of its input: all chains of one step, then of two, and so on. Of chains that
 * make the same of all examples one is followed up. It rests wherever it yields; undefined where there is no chain.
 */
export function* searchSteps(examples: readonly Example[]): Generator<undefined, readonly Operation[] | undefined> {
  const goal = examples.map(({ output }) => output);
  const start: Reached = { values: examples.map(({ input }) => input), steps: [] };
  if (isSame(start.values, goal)) return [];
  const operations = operationsFor(examples);
  const seen = new Set([JSON.stringify(start.values)]);
  let level = [start];
  for (let depth = 1; depth <= stepsMax && level.length > 0; depth++) {
    const next: Reached[] = [];
    for (const reached of level) {
      yield;
      for (const further of onwards(reached, operations, seen)) {
        if (isSame(further.values, goal)) return further.steps;
        next.push(further);
      }
    }
    level = next;
  }
  return undefined;
}

/** What one more step leads to and was not seen before. */
const onwards = ({ values, steps }: Reached, operations: readonly Operation[], seen: Set<string>): readonly Reached[] =>
  operations.flatMap((operation) => {
    if (seen.size >= statesMax) return [];
    const made = values.map((value) => operation.run(value));
    if (!made.every(isFit)) return [];
    const key = JSON.stringify(made);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ values: made, steps: [...steps, operation] }];
  });
