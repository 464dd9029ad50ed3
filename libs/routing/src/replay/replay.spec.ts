import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agent } from '../decision/agent.ts';
import { agent, questionOf } from '../decision/agents.fixture.ts';
import { decideRoute } from '../decision/decide-route.ts';
import type { RouteQuestion } from '../decision/route-decision.ts';
import { defaultPolicy, type Policy } from '../policy/policy.ts';
import { switchableTriggers } from '../policy/trigger-switches.ts';
import { availabilityOf, keptQuestion, type MadeFrom } from './recorded-decision.ts';
import { replay } from './replay.ts';

const names = ['triage-agent', 'billing-agent', 'tech-agent', 'vip-agent', 'human-queue'] as const;
const intents = ['billing.refund', 'billing.tax', 'tech.slow', 'astrology'] as const;
const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);

const anyAgent = (agentId: string): fc.Arbitrary<Agent> =>
  fc
    .record({
      intents: some(intents),
      languages: some(['en', 'de', 'fr-CA']),
      privileges: some(['refund']),
      capabilities: some(['translate']),
      maxConcurrent: fc.integer({ min: 1, max: 20 }),
      now: fc.record({ live: fc.boolean(), draining: fc.boolean(), load: fc.nat(25), capacity: fc.nat(20) }),
    })
    .map(({ intents: owned, now, ...card }) =>
      agent(
        agentId,
        {
          ...card,
          kind: agentId === 'human-queue' ? 'human' : 'ai',
          intents: owned.map((name) => ({ name, examples: [] })),
        },
        now,
      ),
    );

const anyAgents = some(names).chain((present) => fc.tuple(...present.map(anyAgent)));

const anyQuestion: fc.Arbitrary<RouteQuestion> = fc.record(
  {
    tenant: one(['default', 'acme'] as const),
    channel: one(['chat', 'phone'] as const),
    customer: fc.record({ id: fc.constant('C-1'), attributes: fc.dictionary(fc.constant('tier'), fc.constant('vip')) }),
    at: fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-01-01T00:00:00Z'), noInvalidDate: true }),
    from: one(names),
    to: fc.record(
      {
        agentId: one(names),
        capability: fc.constant('translate'),
        intent: one(intents),
        privilege: fc.constant('refund'),
        kind: fc.constant('human' as const),
      },
      { requiredKeys: [] },
    ),
    reason: fc.record(
      {
        trigger: one([...switchableTriggers, 'person_requested'] as const),
        detail: fc.string(),
        by: one(['sender', 'router', 'platform'] as const),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
        evidence: fc.string(),
      },
      { requiredKeys: ['trigger', 'detail', 'by'] },
    ),
    intent: one(intents),
    language: one(['en', 'de-AT', 'fr']),
    tried: some(names),
  },
  { requiredKeys: ['tenant', 'channel', 'customer', 'at', 'from', 'to', 'reason', 'language', 'tried'] },
);

const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({ off: some(switchableTriggers), reviewedIntents: some(intents), confidenceMin: one([0, 0.5, 0.9]) })
  .map((set) => ({ ...defaultPolicy, triggers: { ...defaultPolicy.triggers, ...set } }));

/** As it comes back from where it was kept. */
const kept = (question: RouteQuestion, agents: readonly Agent[]): MadeFrom =>
  JSON.parse(
    JSON.stringify({
      question: keptQuestion(question),
      availability: availabilityOf(agents),
      spent: { answers: 0, tokens: 0, cost: {} },
    }),
  );

const rested = (agents: readonly Agent[]): readonly Agent[] =>
  agents.map(({ card }) => ({ card, live: true, draining: false, load: 3, capacity: 20 }));

describe('a decision that is made again', () => {
  it('is the very same, of whatever it was made, however agents are by now', () => {
    fc.assert(
      fc.property(anyQuestion, anyPolicy, anyAgents, (question, policy, agents) => {
        const decided = decideRoute(question, policy, agents);
        expect(replay(kept(question, agents), policy, rested(agents))).toEqual(decided);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps of agents only what is unusual', () => {
    const full = agent('tech-agent', {}, { load: 10 });
    expect(availabilityOf([agent('billing-agent'), full])).toEqual({ 'tech-agent': { load: 10 } });
  });

  it('takes an agent that was not there yet for live and free', () => {
    const question = keptQuestion(questionOf({ to: { agentId: 'new-agent' } }));
    const madeFrom = { question, availability: {}, spent: { answers: 0, tokens: 0, cost: {} } };
    const gone = agent('new-agent', {}, { live: false });
    expect(replay(madeFrom, defaultPolicy, [gone])).toMatchObject({ outcome: 'route', rule: 'named_agent' });
  });
});
