import { expect, it } from 'vitest';
import { simulation } from './run-seed.fixture.ts';

/** How many seeds run; `SEEDS` asks for more. */
export const SEEDS = Number(process.env.SEEDS ?? 1_000);

/** Each seed is a test, and its name replays it. */
export function seedsSuite(from: number, to: number): void {
  const run = simulation();
  for (let seed = from; seed <= to; seed += 1) {
    it(`holds all invariants under seed ${seed}.`, { timeout: 60_000 }, async () => {
      const { violations, trace } = await run(seed);
      expect(violations, told(seed, trace)).toEqual([]);
    });
  }
}

const told = (seed: number, trace: readonly string[]): string =>
  [...trace, `Again: npm test -- --project simulation simulation/src/seeds -t "seed ${seed}\\\\."`].join('\n');
