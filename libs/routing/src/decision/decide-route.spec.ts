import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy/policy.ts';
import type { Agent } from './agent.ts';
import { agent, billing, billingIntents, questionOf, triage } from './agents.fixture.ts';
import { decideRoute } from './decide-route.ts';
import type { RouteQuestion } from './route-decision.ts';

const person = agent('human-queue', { kind: 'human', languages: ['en'] });
const decide = (overrides: Partial<RouteQuestion> = {}, agents: readonly Agent[] = [triage, billing, person]) =>
  decideRoute(questionOf(overrides), defaultPolicy, agents);
const targetsOf = (...parameters: Parameters<typeof decide>) =>
  decide(...parameters).targets.map(({ card }) => card.agentId);

describe('who takes a conversation', () => {
  it('is all that a decision has of agents: others it names', () => {
    const stuck = agent('payments-agent', { intents: billingIntents }, { waitMs: 60_000 });
    const { targets, ...decision } = decide({}, [triage, stuck, billing, person]);
    expect(targets).toEqual([billing]);
    expect(JSON.stringify(decision)).not.toContain('"card"');
  });

  it('is the owner of the intent', () => {
    expect(decide()).toMatchObject({ outcome: 'route', rule: 'intent_owner', policyVersion: 'default-1' });
    expect(targetsOf()).toEqual(['billing-agent']);
  });

  it('is a person when a person was asked for, whatever else is known', () => {
    const asked = {
      to: { intent: 'billing.double_charge' },
      reason: { trigger: 'person_requested' as const, detail: '', by: 'sender' as const },
    };
    expect(decide(asked)).toMatchObject({ outcome: 'human', rule: 'person_requested' });
  });

  it('is the agent the sender names, or one with the capability asked for', () => {
    const refunds = agent('refund-agent', { capabilities: ['refund'] });
    expect(targetsOf({ to: { agentId: 'billing-agent' } })).toEqual(['billing-agent']);
    expect(targetsOf({ to: { capability: 'refund' } }, [triage, billing, refunds])).toEqual(['refund-agent']);
  });

  it('is a person when no rule finds an agent', () => {
    expect(decide({ to: { intent: 'astrology' } })).toMatchObject({ outcome: 'human', rule: 'last_resort_person' });
  });

  it('is nobody when there is no person either', () => {
    expect(decide({ to: { intent: 'astrology' } }, [triage, billing])).toMatchObject({
      outcome: 'nobody',
      targets: [],
    });
  });

  it('is the one with the most room among equals', () => {
    const busy = agent('billing-agent', { intents: billingIntents }, { load: 9 });
    const free = agent('payments-agent', { intents: billingIntents }, { load: 1 });
    expect(targetsOf({}, [triage, busy, free])).toEqual(['payments-agent', 'billing-agent']);
  });

  it.each([
    ['the sender itself', { from: 'billing-agent' }, billing, 'is_the_sender'],
    ['one that was tried', { tried: ['billing-agent'] }, billing, 'already_tried'],
    ['one that is not live', {}, { ...billing, live: false }, 'not_live'],
    ['one that is draining', {}, { ...billing, draining: true }, 'draining'],
    ["one that does not speak the customer's language", { language: 'fr' }, billing, 'language'],
    ['one whose card does not have the intent', { to: { intent: 'astrology' } }, billing, 'not_meant'],
  ])('is never %s, and the decision says why', (_, overrides, candidate, lostBecause) => {
    const { candidates, targets } = decide(overrides, [candidate]);
    expect(targets).toEqual([]);
    expect(candidates).toEqual([{ agentId: 'billing-agent', score: 0, lostBecause }]);
  });

  it('is chosen among any number of agents, of whom the decision names the nearest twenty', () => {
    const crowd = Array.from({ length: 300 }, (_, n) => agent(`agent-${n}`));
    const silent = agent('silent-agent', { intents: billingIntents }, { live: false });
    const { candidates, targets } = decide({}, [...crowd, silent, billing]);
    expect(targets.map(({ card }) => card.agentId)).toEqual(['billing-agent']);
    expect(candidates).toHaveLength(20);
    expect(candidates.slice(0, 3).map(({ agentId }) => agentId)).toEqual(['billing-agent', 'silent-agent', 'agent-0']);
  });

  it('understands a regional language as its main one', () => {
    expect(targetsOf({ language: 'de-AT' })).toEqual(['billing-agent']);
  });
});
