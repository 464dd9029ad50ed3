import { countTokens as countAtOnce } from 'gpt-tokenizer/encoding/o200k_base';
import { expect, it } from 'vitest';
import { countTokens } from './count-tokens.ts';

it('counts as the tokenizer does, but for the spaces between sentences', () => {
  const text = 'I was charged twice for my Sports Pack. Könnten Sie das bitte prüfen? Mi número es TC-1001.';
  expect(Math.abs(countTokens(text) - countAtOnce(text))).toBeLessThanOrEqual(2);
  expect(countTokens('')).toBe(0);
});

it('counts a long word piece by piece, for a tokenizer takes the square of its length', () => {
  const tokens = countTokens('ab'.repeat(8_000));
  expect(tokens).toBeGreaterThan(1_000);
  expect(tokens).toBeLessThanOrEqual(16_000);
});
