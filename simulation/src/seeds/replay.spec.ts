import { expect, it } from 'vitest';
import { simulation } from './run-seed.fixture.ts';

const run = simulation();

it('does the same again under the same seed, whatever ran before', { timeout: 60_000 }, async () => {
  const first = await run(7);
  await run(8);
  const second = await run(7);
  expect(second.trace).toEqual(first.trace);
  expect(first.trace.length).toBeGreaterThan(100);
});

it('does something else under another seed', { timeout: 60_000 }, async () => {
  const [seven, eight] = [await run(7), await run(8)];
  expect(seven.trace).not.toEqual(eight.trace);
});
