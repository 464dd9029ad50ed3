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

  it('forgets the oldest of what was said when it grows too long', () => {
    const said = (n: number) => ({ messageId: `m-${n}`, from: 'customer', text: 'x'.repeat(16_000), at: '' });
    const long = Array.from({ length: 50 }, (_, n) => said(n)).reduce(withTurn, session);
    expect(long.turns.map(({ messageId }) => messageId)).toEqual(Array.from({ length: 12 }, (_, n) => `m-${n + 38}`));
  });
});
