import type { ContextPackage } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { defineAgent } from '../define-agent.ts';
import { checkOffer, isLate } from './check-offer.ts';
import type { Session } from './session.ts';

const card = defineAgent({
  id: 'billing-agent',
  describes: 'Invoices',
  intents: [],
  languages: ['en'],
  needs: { facts: ['customer.name', 'account.number'] },
  accepts: { package: [1] },
  replyWithinMs: 20_000,
  version: '1',
});

const account = { name: 'account.number', value: 'TC-1001', provenance: 'customer' } as const;

const session = (over: Partial<Session> = {}, contents: Partial<ContextPackage> = {}): Session => ({
  conversationId: 'c-1',
  role: 'candidate',
  epoch: 2,
  language: 'en',
  customer: { id: 'cust-1', name: 'Ada' },
  turns: [],
  unanswered: [],
  memory: [],
  facts: [account],
  notes: {},
  package: { summary: 's', task: { description: 't' }, ...contents },
  ...over,
});

const provenance = (schema: string) => ({ schema, policyVersion: '1', redacted: {}, trace: '' });

describe('an offer', () => {
  it('can be taken with all facts of the card, those of the customer from the profile', () => {
    expect(checkOffer(session(), card)).toBeUndefined();
  });

  it('is refused naming every fact that is missing', () => {
    const refusal = checkOffer(session({ facts: [], customer: { id: 'cust-1' } }), card);
    expect(refusal).toMatchObject({ reason: 'missing_context', missing: ['customer.name', 'account.number'] });
  });

  it('is refused naming what the card needs for this transition, by its schema', () => {
    const transitions = {
      low_confidence: { properties: { 'account.number': { minLength: 20 } }, required: ['order.number'] },
    };
    const careful = { ...card, needs: { ...card.needs, transitions } };
    const offered = (trigger: 'low_confidence' | 'department') =>
      checkOffer(session({ offer: { handoffId: 'h', attemptId: 'a', trigger } }), careful);
    expect(offered('department')).toBeUndefined();
    expect(offered('low_confidence')).toMatchObject({ missing: ['order.number', 'account.number'] });
  });

  it('needs to say whose conversation it is, whatever the card says', () => {
    const refusal = checkOffer(session({ customer: undefined }), { ...card, needs: { facts: [] } });
    expect(refusal).toMatchObject({ reason: 'missing_context', missing: ['customer.id'] });
  });

  it('is refused when its package is of a major the card does not accept', () => {
    expect(checkOffer(session({}, { provenance: provenance('urn:baton:package:2.0') }), card)).toMatchObject({
      reason: 'unsupported_version',
    });
    expect(checkOffer(session({}, { provenance: provenance('urn:baton:package:1.7') }), card)).toBeUndefined();
  });

  it('is late from its deadline on', () => {
    const offered = session({ offer: { handoffId: 'h', attemptId: 'a', deadline: '2026-03-01T09:00:06.000Z' } });
    expect(isLate(offered, new Date('2026-03-01T09:00:05.999Z'))).toBe(false);
    expect(isLate(offered, new Date('2026-03-01T09:00:06.000Z'))).toBe(true);
  });
});
