import { expect, it } from 'vitest';
import { readAmount } from './read-amount.ts';

it.each([
  ['what is the 12.99?', 1299],
  ['12,99 € zweimal', 1299],
  ['£1,234.50 is wrong', 123450],
  ['1.234,50 € stimmt nicht', 123450],
  ['deux fois 30 euros', 3000],
  ['you took $25 twice', 2500],
  ['on inv-2026-0917 for tc-1001 i see 9.95', 995],
  ['am 03.09. kamen 12,99', 1299],
  ['tc-1001 12.99', 1299],
])('reads the money in "%s"', (text, minor) => {
  expect(readAmount(text)).toBe(minor);
});

it.each([['fibre 250'], ['i have 2 lines'], ['inv-2026-0917'], ['2026-09-03'], ['am 03.09.2026'], ['']])(
  'reads no money in "%s"',
  (text) => {
    expect(readAmount(text)).toBeUndefined();
  },
);
