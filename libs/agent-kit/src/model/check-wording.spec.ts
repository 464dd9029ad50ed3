import { describe, expect, it } from 'vitest';
import { flawOf } from './check-wording.ts';

const writing = {
  purpose: 'double_charge',
  language: 'en',
  draft: 'On invoice INV-1 you were charged £12.99 twice.',
  facts: { invoice: 'INV-1', amount: '£12.99' },
};

describe('a wording', () => {
  it('is said where it keeps every fact and adds no number', () => {
    expect(flawOf('You were charged £12.99 two times, see INV-1.', writing)).toBeUndefined();
  });

  it.each([
    ['empty', ''],
    ['fact_lost', 'You were charged £13 twice on INV-1.'],
    ['number_added', 'You were charged £12.99 twice on INV-1; it is back in 3 days.'],
    ['too_long', `£12.99 INV-1 ${'and so on '.repeat(60)}`],
  ])('is not said where it is %s', (code, text) => {
    expect(flawOf(text, writing)).toBe(code);
  });
});
