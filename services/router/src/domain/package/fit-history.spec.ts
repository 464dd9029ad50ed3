import { describe, expect, it } from 'vitest';
import type { Transcript } from '../facts.ts';
import { fitHistory } from './fit-history.ts';

const said = (count: number, tokensEach: number, overrides: Partial<Transcript> = {}): Transcript => {
  const turns = Array.from({ length: count }, (_, n) => ({
    messageId: `m-${n}`,
    from: n % 2 === 0 ? 'customer' : 'triage-agent',
    text: `This is what was said as number ${n}.`,
    at: '2026-01-05T12:00:00.000Z',
  }));
  return { turns, total: count, tokens: new Map(turns.map(({ messageId }) => [messageId, tokensEach])), ...overrides };
};
const idsOf = ({ turns }: { readonly turns: readonly { readonly messageId: string }[] }) =>
  turns.map(({ messageId }) => messageId);

describe('a history', () => {
  it('is all that was said, where the window holds it', () => {
    const history = fitHistory(said(10, 100), 1_000);
    expect(history).toMatchObject({ totalTurns: 10, cut: 0 });
    expect(history.summary).toBeUndefined();
    expect(idsOf(history)).toHaveLength(10);
  });

  it('is the last turns word for word, by the tokens they have, and the others summed up and counted', () => {
    const history = fitHistory(said(10, 100), 600);
    expect(idsOf(history)).toEqual(['m-6', 'm-7', 'm-8', 'm-9']);
    expect(history).toMatchObject({ totalTurns: 10, cut: 6 });
    expect(history.summary?.split('\n')).toEqual([
      'Customer: This is what was said as number 4.',
      'triage-agent: This is what was said as number 5.',
    ]);
  });

  it('has the last turn whole, however small the window', () => {
    expect(idsOf(fitHistory(said(3, 500), 10))).toEqual(['m-2']);
  });

  it('takes a turn that was never counted for as many tokens as it has bytes', () => {
    const uncounted = said(10, 0, { tokens: undefined });
    expect(idsOf(fitHistory(uncounted, 100))).toEqual(['m-8', 'm-9']);
  });

  it('begins with the kept summary, and says nothing twice that is in it', () => {
    const older = { turns: 53, lines: [{ text: 'Customer: the invoice is INV-1.', tokens: 10 }] };
    const history = fitHistory(said(10, 100, { total: 60, older }), 2_000);
    expect(history).toMatchObject({ totalTurns: 60, cut: 50, summary: 'Customer: the invoice is INV-1.' });
    const narrow = fitHistory(said(10, 100, { total: 60, older }), 700);
    expect(narrow.summary?.split('\n')).toEqual([
      'Customer: the invoice is INV-1.',
      'triage-agent: This is what was said as number 3.',
      'Customer: This is what was said as number 4.',
    ]);
  });
});
