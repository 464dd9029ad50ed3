import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Position } from '../driver/driver.ts';
import { OffsetCommitter } from './offset.committer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const position = (partition: number, offset: number): Position => ({ topic: 't', partition, offset: String(offset) });

describe('offsets', () => {
  it('are committed behind the work: the newest of each partition, in one request', async () => {
    const commit = vi.fn(async (_: Position[]) => {});
    const committer = new OffsetCommitter(commit);
    for (let offset = 1; offset <= 100; offset += 1) committer.add(position(0, offset));
    committer.add(position(1, 7));
    expect(commit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(250);
    expect(commit.mock.calls).toEqual([[[position(0, 100), position(1, 7)]]]);
  });

  it('that were not accepted are offered again, unless newer ones came', async () => {
    const commit = vi.fn(async (_: Position[]) => {}).mockRejectedValueOnce(new Error('not now'));
    const committer = new OffsetCommitter(commit);
    committer.add(position(0, 5));
    committer.add(position(1, 5));
    await vi.advanceTimersByTimeAsync(250);
    committer.add(position(0, 6));
    await vi.advanceTimersByTimeAsync(250);
    expect(commit.mock.lastCall).toEqual([[position(0, 6), position(1, 5)]]);
  });

  it('of an assignment that is over are not offered again', async () => {
    const commit = vi.fn(async (_: Position[]) => {});
    const committer = new OffsetCommitter(commit);
    commit.mockImplementationOnce(async () => {
      committer.forget();
      throw new Error('illegal generation');
    });
    committer.add(position(0, 5));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(commit).toHaveBeenCalledOnce();
  });

  it('are offered a last time when it closes, and then no more', async () => {
    const commit = vi.fn(async (_: Position[]) => Promise.reject(new Error('gone')));
    const committer = new OffsetCommitter(commit);
    committer.add(position(0, 5));
    await committer.close();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(commit).toHaveBeenCalledOnce();
  });
});
