import { describe, expect, it } from 'vitest';
import { checkedLines } from './checked-lines.ts';

const sources = [{ text: 'Customer: My invoice is INV-2026-0917.' }, { text: 'It came on the 3rd, for 12.99.' }];
const extract = [{ text: 'Customer: My invoice is INV-2026-0917.', tokens: 12 }];
const textsOf = (written: string) => checkedLines(written, sources, extract, () => 5).map(({ text }) => text);

describe('a summary that a model wrote', () => {
  it('is kept line by line, as it was written', () => {
    const lines = ['customer: was billed 12.99 on INV-2026-0917', 'billing-agent: is looking into it'];
    expect(textsOf(lines.join('\n'))).toEqual(lines);
  });

  it.each([
    ['a number that nobody said', 'customer: was billed 13.99'],
    ['an identifier that nobody said', 'customer: is account INV-2026-0918'],
    ['words of nobody', 'Here is the summary you asked for.'],
    ['nothing', ''],
  ])('is as good as none with %s', (_, written) => {
    expect(textsOf(written)).toEqual([extract[0]?.text]);
  });

  it('is given back the identifiers that it forgot', () => {
    expect(textsOf('customer: was billed twice')).toEqual([extract[0]?.text, 'customer: was billed twice']);
  });

  it('is sixty lines at most', () => {
    const written = Array.from({ length: 90 }, () => 'customer: is sad').join('\n');
    expect(textsOf(written)).toHaveLength(61);
  });
});
