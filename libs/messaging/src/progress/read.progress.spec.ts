import { describe, expect, it } from 'vitest';
import { ReadProgress } from './read.progress.ts';

const at = (ms: number) => new Date(ms);
const place = (topic: string, partition: number) => ({ topic, partition });

describe('progress', () => {
  it('of a partition is that of its slowest topic', () => {
    const progress = new ReadProgress();
    progress.assigned([place('a', 1), place('b', 1), place('a', 0)]);
    progress.caughtUp(place('a', 1), at(500));
    expect(progress.partitions()).toEqual([0, 1]);
    expect(progress.readUpTo(1)).toEqual(at(0));
    progress.caughtUp(place('b', 1), at(300));
    expect(progress.readUpTo(1)).toEqual(at(300));
  });

  it('never goes back', () => {
    const progress = new ReadProgress();
    progress.assigned([place('a', 0)]);
    progress.caughtUp(place('a', 0), at(500));
    progress.caughtUp(place('a', 0), at(400));
    expect(progress.readUpTo(0)).toEqual(at(500));
  });

  it('begins anew with every assignment, and knows nothing of partitions of others', () => {
    const progress = new ReadProgress();
    progress.assigned([place('a', 0), place('a', 1)]);
    progress.caughtUp(place('a', 0), at(500));
    progress.assigned([place('a', 0)]);
    progress.caughtUp(place('a', 1), at(900));
    expect(progress.partitions()).toEqual([0]);
    expect([progress.readUpTo(0), progress.readUpTo(1)]).toEqual([at(0), at(0)]);
  });
});
