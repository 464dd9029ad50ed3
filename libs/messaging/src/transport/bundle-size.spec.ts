import { describe, expect, it } from 'vitest';
import { BundleSize } from './bundle-size.ts';

describe('how many records share a transaction', () => {
  it('are a hundred, as long as all goes well', () => {
    const size = new BundleSize();
    expect(size.now).toBe(100);
    size.ended(true, 100);
    expect(size.now).toBe(100);
  });

  it('are half as many after each failure, down to four, and twice as many after each success', () => {
    const size = new BundleSize();
    const sizes = [50, 25, 12, 6, 4, 4].map(() => {
      size.ended(false, 10);
      return size.now;
    });
    expect(sizes).toEqual([50, 25, 12, 6, 4, 4]);
    for (const now of [8, 16, 32, 64, 100]) {
      size.ended(true, 10);
      expect(size.now).toBe(now);
    }
  });

  it('are fewer where a transaction takes longer than half a second', () => {
    const size = new BundleSize();
    size.ended(true, 501);
    expect(size.now).toBe(50);
  });
});
