import { describe, expect, it } from 'vitest';
import { OffsetPrefix } from './offset-prefix.ts';

describe('the prefix of a batch that is done', () => {
  it('ends before the first record that is not', () => {
    const prefix = new OffsetPrefix(['4', '5', '9', '10']);
    prefix.complete('5');
    expect(prefix.last).toBeUndefined();
    prefix.complete('4');
    expect(prefix.last).toBe('5');
    prefix.complete('10');
    expect([prefix.last, prefix.isWhole]).toEqual(['5', false]);
    prefix.complete('9');
    expect([prefix.last, prefix.isWhole]).toEqual(['10', true]);
  });
});
