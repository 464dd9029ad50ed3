import { describe, expect, it } from 'vitest';
import { factOf, type Session, withTurn } from './session.ts';

const session: Session = {
  conversationId: 'c-1',
  role: 'owner',
  epoch: 1,
  language: 'en',
  customer: { id: 'cust-1', name: 'Ada', attributes: { tier: 'gold' } },
  turns: [],
  unanswered: [],
  memory: [],
  facts: [{ name: 'customer.name', value: 'Ada L.', provenance: 'customer' }],
  notes: {},
};

describe('a session', () => {
  it('answers facts about the customer from the profile, unless it knows better', () => {
    expect(factOf(session, 'customer.id')).toMatchObject({ value: 'cust-1', provenance: 'system' });
    expect(factOf(session, 'customer.tier')).toMatchObject({ value: 'gold' });
    expect(factOf(session, 'customer.name')).toMatchObject({ value: 'Ada L.', provenance: 'customer' });
    expect(factOf(session, 'customer.constructor')).toBeUndefined();
    expect(factOf(session, 'account.number')).toBeUndefined();
  });

  it('believes nobody but the platform about who the customer is', () => {
    const claimed = { name: 'customer.id', value: 'cust-2', provenance: 'customer' as const };
    expect(factOf({ ...session, facts: [claimed] }, 'customer.id')?.value).toBe('cust-1');
    expect(factOf({ ...session, customer: undefined, facts: [claimed] }, 'customer.id')).toBeUndefined();
  });

  describe('forgets the oldest of what was said', () => {
    const said = (n: number, text: string) => ({ messageId: `m-${n}`, from: 'customer', text, at: '' });
    const after = (count: number, text: string, begun: Session = session) =>
      Array.from({ length: count }, (_, n) => said(n, text))
        .reduce(withTurn, begun)
        .turns.map(({ messageId }) => messageId);
    const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `m-${from + n}`);

    it('when there is more of it than a package carries', () => {
      expect(after(60, 'x')).toEqual(ids(10, 59));
    });

    it('when it is long', () => {
      expect(after(50, 'x'.repeat(16_000))).toEqual(ids(38, 49));
    });

    it('but for what waits for an answer', () => {
      expect(after(60, 'x', { ...session, unanswered: ['m-3', 'm-5'] })).toEqual(['m-3', 'm-5', ...ids(10, 59)]);
    });
  });
});
