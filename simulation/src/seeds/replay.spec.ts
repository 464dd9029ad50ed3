import { expect, it } from 'vitest';
import { simulation } from './run-seed.fixture.ts';

const run = simulation();

it('does the same again under the same seed, whatever ran before', async () => {
  const first = await run(7);
  await run(8);
  const second = await run(7);
  expect(second.trace).toEqual(first.trace);
  expect(first.trace.length).toBeGreaterThan(100);
});

it('does something else under another seed', async () => {
  const [seven, eight] = [await run(7), await run(8)];
  expect(seven.trace).not.toEqual(eight.trace);
});
