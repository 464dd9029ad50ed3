import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { together } from './together.ts';

it('gives everybody’s answer, whatever they are', async () => {
  expect(await together([Promise.resolve(1), 'now', undefined])).toEqual([1, 'now', undefined]);
});

it('rejects with what failed first, when all have ended', async () => {
  let end = () => {};
  const slow = new Promise<void>((_, reject) => {
    end = () => reject(new Error('aborted'));
  });
  const ended = vi.fn();
  const both = together([slow, Promise.reject(new Error('the reason'))]).catch(ended);
  await turn();
  expect(ended).not.toHaveBeenCalled();
  end();
  await both;
  expect(ended).toHaveBeenCalledWith(new Error('the reason'));
});
