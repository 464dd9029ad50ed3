import type { Customer } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { tokenText } from './conversation.ts';
import { checkSame, openedConversation } from './open.decision.ts';

const address = { tenant: 'default', conversationId: 'c-1' };
const now = new Date('2026-03-01T09:30:00.000Z');
const open = (customer: Partial<Customer> = {}) => openedConversation(address, 'web', { id: 'C-1', ...customer }, now);

describe('a new conversation', () => {
  it('speaks the customer’s language, or English until it is known', () => {
    expect(open({ language: 'fr' })).toMatchObject({ ...address, channel: 'web', language: 'fr' });
    expect(open().language).toBe('en');
  });

  it.each<[what: string, attributes: Record<string, unknown>]>([
    ['names that objects inherit', { constructor: 1 }],
    ['a number larger than JSON readers agree on', { account: 2 ** 60 }],
    ['half a character', { note: '\ud83d' }],
    ['too much', { note: 'x'.repeat(9_000) }],
  ])('is refused for a customer with %s', (_, attributes) => {
    expect(() => open({ attributes })).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  it('does not say what was wrong in the customer’s own words', () => {
    expect(() => open({ attributes: { note: 'secret \ud83d' } })).toThrow(/^(?!.*secret)/);
  });
});

describe('an id that is taken', () => {
  it('is fine for the same customer on the same channel, whatever else is known of them now', () => {
    expect(() => checkSame(open({ name: 'Emma' }), open({ name: 'Emma Clarke' }))).not.toThrow();
  });

  it.each([
    ['another customer', open({ id: 'C-2' })],
    ['another channel', { ...open(), channel: 'mail' }],
    ['nobody any more', undefined],
  ])('is refused where it belongs to %s', (_, kept) => {
    expect(() => checkSame(open(), kept)).toThrow(expect.objectContaining({ code: 'id_reused' }));
  });
});

it('no two conversations have a token in common', () => {
  const tokens = [
    ['a', 'b-c'],
    ['a-b', 'c'],
    ['a:b', 'c'],
  ].map(([tenant = '', conversationId = '']) => tokenText({ tenant, conversationId }));
  expect(new Set(tokens).size).toBe(3);
});
