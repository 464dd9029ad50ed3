import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { shareTurn } from './turn.ts';

const NS_PER_MS = 1e6;

/** Keeps the processor busy, as the parsing of a large text does. */
function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

it('many pieces of work, side by side, do not stall the event loop', async () => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const lane = async () => {
    for (let n = 0; n < 20; n += 1) {
      await shareTurn();
      work(2);
    }
  };
  await Promise.all(Array.from({ length: 12 }, lane));
  delay.disable();
  expect(delay.max / NS_PER_MS).toBeLessThan(150);
});
