import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Slots } from './slots.ts';

describe('slots', () => {
  it('are given to who waits longest, and never more at once than there are', async () => {
    const slots = new Slots(2);
    const order: number[] = [];
    let held = 0;
    const work = [1, 2, 3, 4, 5].map((n) =>
      slots.hold(async () => {
        held += 1;
        expect(held).toBeLessThanOrEqual(2);
        await turn();
        order.push(n);
        held -= 1;
      }),
    );
    await Promise.all(work);
    expect(order).toEqual([1, 2, 3, 4, 5]);
  });

  it('are free again after work that failed', async () => {
    const slots = new Slots(1);
    await expect(slots.hold(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await slots.hold(async () => 'next')).toBe('next');
  });
});
