import { factDigest, type HandoffRejected } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import {
  after,
  agent,
  at,
  billingIntents,
  factsWith,
  offered,
  only,
  opened,
  people,
  request,
  triage,
  typesOf,
} from '../scenario.fixture.ts';
import { decideHandoffAccepted } from './handoff-accepted.decision.ts';
import { decideHandoffRejected } from './handoff-rejected.decision.ts';
import { decideHandoffRequested } from './handoff-requested.decision.ts';

const picky = agent('billing-agent', {
  intents: billingIntents,
  needs: { facts: ['account.number', 'invoice.number'] },
});
const other = agent('payments-agent', { intents: billingIntents });
const ask = (conversation: ReturnType<typeof opened>, agents: Parameters<typeof factsWith>[0]) =>
  decideHandoffRequested(conversation, request(), 'e-1', factsWith(agents), at(1));

describe('facts that a receiver needs', () => {
  it('come back to the sender, all of them at once', () => {
    const events = ask(opened([triage, picky]), [triage, picky]);
    expect(only(events, 'HandoffEnded')).toMatchObject({
      reason: 'missing_context',
      missing: ['account.number', 'invoice.number'],
    });
  });

  it('are asked for once in a conversation: then a person is called, and reads what is not known', () => {
    const agents = [triage, picky, people];
    const first = opened(agents);
    const back = after(first, ask(first, agents));
    const events = decideHandoffRequested(back, request({ handoffId: 'h-2' }), 'e-2', factsWith(agents), at(2));
    const made = only(events, 'OfferMade');
    expect(made.attempt.target).toMatchObject({ agentId: 'human-queue', kind: 'human' });
    expect(made.package.openQuestions).toEqual(['account.number', 'invoice.number']);
  });
});

describe('facts that the conversation was handed over with before', () => {
  const said = { name: 'account.number', value: 'TC-1001', provenance: 'customer' as const, source: 'm-1' };
  const [number, agents] = [
    agent('billing-agent', { intents: billingIntents, needs: { facts: [said.name] } }),
    [triage],
  ];
  const known = { ...request().package, facts: [said, { ...said, name: 'invoice.number', value: 'INV-1' }] };
  const asked = (facts: (typeof known)['facts'] = []) => {
    const everybody = [...agents, number];
    const asking = request({ package: { ...request().package, facts } });
    return decideHandoffRequested(opened(everybody), asking, 'e-1', factsWith(everybody, { known }), at(1));
  };

  it('are not asked for again, whoever hands it over; what nobody needs is not brought up', () => {
    const { facts = [] } = only(asked(), 'OfferMade').package;
    expect(facts.filter(({ name }) => name !== 'customer.id')).toEqual([said]);
  });

  it('give way to what the sender says', () => {
    const other = { ...said, value: 'TC-1009', source: 'm-2' };
    expect(only(asked([other]), 'OfferMade').package.facts).toContainEqual(other);
    expect(only(asked([other]), 'OfferMade').package.facts).not.toContainEqual(said);
  });
});

describe('a receiver that declines for want of facts', () => {
  const agents = [triage, agent('billing-agent', { intents: billingIntents }), other, people];
  const decline = (missingContext: number) => {
    const conversation = { ...offered(agents), missingContext };
    const { attemptId = '', target } = conversation.handoff?.attempt ?? {};
    const rejection: HandoffRejected = {
      handoffId: 'h-1',
      attemptId,
      conversationId: 'c-1',
      by: { agentId: target?.agentId ?? '' },
      reason: 'missing_context',
      missing: ['order.number'],
      detail: '',
      rejectedAt: at(2).toISOString(),
    };
    return decideHandoffRejected(conversation, rejection, 'e-2', request().package, factsWith(agents), at(2));
  };

  it('sends the sender to ask', () => {
    expect(only(decline(0), 'HandoffEnded')).toMatchObject({ reason: 'missing_context', missing: ['order.number'] });
  });

  it('leads to a person the second time, not to the next candidate', () => {
    const made = only(decline(1), 'OfferMade');
    expect(made.attempt.target.agentId).toBe('human-queue');
    expect(made.package.openQuestions).toEqual(['order.number']);
  });
});

describe('a read-back that contradicts a fact', () => {
  it('is written down as drift and stops nothing', () => {
    const conversation = offered();
    const facts = [{ name: 'account.number', value: 'TC-1001', provenance: 'customer' as const }];
    const claim = {
      handoffId: 'h-1',
      attemptId: conversation.handoff?.attempt?.attemptId ?? '',
      conversationId: 'c-1',
      by: { agentId: 'billing-agent' },
      epoch: 2,
      readback: {
        summary: 'A double charge.',
        firstStep: 'Look.',
        reliesOn: ['account.number'],
        understood: { 'account.number': factDigest('h-1', 'TC-1007') },
      },
      acceptedAt: at(2).toISOString(),
    };
    const supplied = { ...request().package, facts };
    const events = decideHandoffAccepted(conversation, claim, 'e-2', supplied, factsWith([triage, picky]), at(2));
    expect(only(events, 'OfferClosed')).toMatchObject({ outcome: 'granted', drift: ['account.number'], dropped: [] });
    expect(typesOf(events)).toContain('OwnerChanged');
  });
});
