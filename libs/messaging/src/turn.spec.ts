import { expect, it } from 'vitest';
import { shareTurn } from './turn.ts';

/** Keeps the processor busy, as the parsing of a large text does. */
function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

it('many pieces of work, side by side, do not stall the event loop', async () => {
  let turns = 0;
  const others = setInterval(() => (turns += 1));
  const lane = async () => {
    for (let n = 0; n < 20; n += 1) {
      await shareTurn();
      work(2);
    }
  };
  await Promise.all(Array.from({ length: 12 }, lane));
  clearInterval(others);
  expect(turns).toBeGreaterThan(10);
});
