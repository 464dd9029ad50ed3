import { describe, expect, it } from 'vitest';
import { opened } from '../scenario.fixture.ts';
import { extractOf } from './extract.ts';
import { foldLines } from './fold-lines.ts';
import { summaryIsDue } from './is-due.ts';
import { sumUp } from './sum-up.ts';

const customer = (text: string) => ({ from: 'customer', text, tokens: 20 });
const line = (text: string, tokens = 10) => ({ text, tokens });

describe('what a turn leaves in a summary', () => {
  it('is the sentence that says most, as it was said: numbers first', () => {
    const text = 'Hello there. I really do not know what is going on here at all. My invoice is INV-2026-0917.';
    expect(extractOf(customer(text))).toBe('Customer: My invoice is INV-2026-0917.');
    expect(extractOf({ from: 'billing-agent', text: 'I have booked it for you.' })).toBe(
      'billing-agent: I have booked it for you.',
    );
  });

  it('is nothing where there is nothing to tell', () => {
    expect(extractOf(customer('Thank you!'))).toBeUndefined();
    expect(extractOf({ from: 'platform', text: 'You are now with our billing specialist.' })).toBeUndefined();
  });
});

describe('a summary', () => {
  it('goes on from what was summed up before', () => {
    const begun = sumUp([], [customer('My invoice is INV-1.')]);
    expect(sumUp(begun, [customer('It came on the 3rd.')]).map(({ text }) => text)).toEqual([
      'Customer: My invoice is INV-1.',
      'Customer: It came on the 3rd.',
    ]);
  });

  it('stays as short as it must: words alone go first, then small numbers, and identifiers last', () => {
    const texts = [
      'Customer: my order is OR-77',
      'Customer: I am sad',
      'Customer: it is 2 weeks late',
      'tech: account 12345',
    ];
    const left = (tokensMax: number) =>
      foldLines(
        texts.map((text) => line(text)),
        tokensMax,
      ).map(({ text }) => text);
    expect(left(30)).toEqual(texts.toSpliced(1, 1));
    expect(left(20)).toEqual([texts[0], texts[3]]);
    expect(left(10)).toEqual([texts[3]]);
    expect(foldLines(Array(500).fill(line('Customer: 1234567890', 0)), 20).join('').length).toBeLessThan(8_000);
  });

  it('is due every twenty turns of a long conversation, never of a short one', () => {
    const after = (said: number) => ({ ...opened(), said });
    expect(summaryIsDue(after(38), after(39))).toBe(false);
    expect(summaryIsDue(after(39), after(41))).toBe(true);
    expect(summaryIsDue(after(41), after(42))).toBe(false);
    expect(summaryIsDue(after(59), after(60))).toBe(true);
    expect(summaryIsDue(after(19), after(20))).toBe(false);
  });
});
