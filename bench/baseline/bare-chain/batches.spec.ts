import { setImmediate as soon } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Batches } from './batches.ts';

/** Its batches, and what ends the one under way. */
function observed() {
  const seen: number[][] = [];
  let end = () => {};
  const batches = new Batches<number>((batch) => {
    seen.push([...batch]);
    return new Promise((resolve) => {
      end = resolve;
    });
  });
  const next = () => {
    end();
    return soon();
  };
  return { seen, batches, next };
}

it('takes together what came in one go, and what came while that was under way', async () => {
  const { seen, batches, next } = observed();
  batches.add([1]);
  batches.add([2]);
  await soon();
  batches.add([3]);
  await soon();
  batches.add([4]);
  expect(seen).toEqual([[1, 2]]);
  await next();
  expect(seen).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

it('begins again after it had nothing to do', async () => {
  const { seen, batches, next } = observed();
  batches.add([1]);
  await soon();
  await next();
  batches.add([2]);
  await soon();
  expect(seen).toEqual([[1], [2]]);
});

it('takes no more than a statement should carry', async () => {
  const { seen, batches, next } = observed();
  batches.add(Array.from({ length: 600 }, (_, n) => n));
  await soon();
  await next();
  await next();
  expect(seen.map(({ length }) => length)).toEqual([250, 250, 100]);
});
