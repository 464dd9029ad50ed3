import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Batch } from '../driver/driver.ts';
import { Heartbeat } from './heartbeat.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function beating(beat = vi.fn(async () => {})) {
  const stalled = vi.fn();
  return { beat, stalled, heartbeat: new Heartbeat({ heartbeat: beat } as Partial<Batch> as Batch, 10_000, stalled) };
}

describe('the heartbeat of a batch', () => {
  it('goes on as long as something comes to an end', async () => {
    const { beat, stalled, heartbeat } = beating();
    for (let seconds = 0; seconds < 30; seconds += 5) {
      heartbeat.progress();
      await vi.advanceTimersByTimeAsync(5_000);
    }
    expect(beat).toHaveBeenCalledTimes(60);
    heartbeat.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([beat.mock.calls.length, stalled.mock.calls.length]).toEqual([60, 0]);
  });

  it('ends when nothing does, so that others get the partition', async () => {
    const { beat, stalled } = beating();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(beat).toHaveBeenCalledTimes(20);
    expect(stalled).toHaveBeenCalledOnce();
  });

  it('ends with the membership, and keeps the reason as it is', async () => {
    const reason = new Error('rebalance');
    const { beat, heartbeat } = beating(vi.fn(async () => Promise.reject(reason)));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(beat).toHaveBeenCalledOnce();
    expect(heartbeat.lost.aborted).toBe(true);
    expect(heartbeat.error).toBe(reason);
  });
});
