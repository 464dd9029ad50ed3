import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy, type Policy } from '../policy/policy.ts';
import type { Agent } from './agent.ts';
import { agent, billingIntents, questionOf, triage } from './agents.fixture.ts';
import { decideRoute } from './decide-route.ts';
import type { RouteQuestion } from './route-decision.ts';

const question = questionOf();
const person = (waitMs?: number) => agent('human-queue', { kind: 'human' }, waitMs === undefined ? {} : { waitMs });
const behind = (waitMs: number, agentId = 'billing-agent') =>
  agent(agentId, { intents: billingIntents }, { load: 500, waitMs });
const persons: Policy = { ...defaultPolicy, overload: { waitMsMax: 10_000, goesTo: 'person' } };
const decide = (agents: readonly Agent[], policy = defaultPolicy, conversationId?: string) =>
  decideRoute({ ...question, ...(conversationId && { conversationId }) }, policy, agents);
const targetsOf = (...parameters: Parameters<typeof decide>) =>
  decide(...parameters).targets.map(({ card }) => card.agentId);

describe('an agent that lets its customers wait too long', () => {
  it('loses to one that does not, and the decision says how long the wait was', () => {
    const full = agent('payments-agent', { intents: billingIntents }, { load: 10 });
    const decision = decide([triage, behind(14_000), full, person(0)]);
    expect(decision).toMatchObject({ rule: 'intent_owner' });
    expect(decision.candidates.slice(0, 2)).toEqual([
      { agentId: 'payments-agent', score: 0.01 },
      { agentId: 'billing-agent', score: 0, lostBecause: 'overloaded', waitMs: 14_000 },
    ]);
  });

  it('is no such agent as long as the wait is the longest that policy bears', () => {
    expect(targetsOf([triage, behind(10_000), person(0)])).toEqual(['billing-agent']);
  });

  it('loses to whoever sees to its department, where nobody has the intent', () => {
    const payments = agent('payments-agent', { intents: [{ name: 'billing.payment', examples: [] }] });
    expect(decide([triage, behind(14_000), payments, person(0)])).toMatchObject({ rule: 'department_owner' });
  });

  it('loses to a person who is there sooner, and the decision still says why it lost', () => {
    const decision = decide([triage, behind(14_000), person(2_000)]);
    expect(decision).toMatchObject({ outcome: 'human', rule: 'last_resort_person' });
    const meant = [{ agentId: 'billing-agent', score: 0, lostBecause: 'overloaded', waitMs: 14_000 }];
    expect(decision.claims[0]).toMatchObject({ rule: 'intent_owner', lostBecause: 'found_nobody', meant });
  });

  it.each([
    ['is waited for longer', person(600_000)],
    ['says nothing of the wait, as nobody is on duty', person()],
  ])('gets it after all where a person %s', (_, people) => {
    const decision = decide([triage, behind(14_000), people]);
    expect(decision).toMatchObject({ outcome: 'route', rule: 'intent_owner' });
    expect(decision.candidates[0]).toEqual({ agentId: 'billing-agent', score: 0.01, waitMs: 14_000 });
  });

  it('gives way to a person however long the wait where the policy says so, and to nobody where there is none', () => {
    expect(targetsOf([triage, behind(14_000), person()], persons)).toEqual(['human-queue']);
    expect(targetsOf([triage, behind(14_000)], persons)).toEqual(['billing-agent']);
  });

  it('gets it before one whose customers wait longer', () => {
    expect(targetsOf([triage, behind(20_000), behind(14_000, 'payments-agent')])).toEqual([
      'payments-agent',
      'billing-agent',
    ]);
  });

  it('is not called so for who asked for a person', () => {
    const asked = { ...question, to: { kind: 'human' as const } };
    expect(decideRoute(asked, defaultPolicy, [triage, behind(14_000), person(900_000)]).outcome).toBe('human');
  });
});

describe('agents that are equally free', () => {
  const equals = ['a', 'b', 'c'].map((agentId) => agent(agentId, { intents: billingIntents }));

  it('share conversations evenly, each always with the same one', () => {
    const firsts = Array.from({ length: 900 }, (_, n) => targetsOf(equals, defaultPolicy, `c-${n}`)[0]);
    expect(Array.from({ length: 900 }, (_, n) => targetsOf(equals, defaultPolicy, `c-${n}`)[0])).toEqual(firsts);
    for (const { card } of equals) expect(firsts.filter((first) => first === card.agentId).length).toBeGreaterThan(200);
  });

  it('come after one with a little more room', () => {
    const freer = agent('d', { intents: billingIntents, maxConcurrent: 1_000 });
    const busy = equals.map((one) => ({ ...one, load: 1 }));
    expect(targetsOf([...busy, freer], defaultPolicy, 'c-1')[0]).toBe('d');
  });
});

describe('whatever agents there are', () => {
  const oneAgent = fc.record({
    agentId: fc.constantFrom('a', 'b', 'c', 'd', 'triage-agent'),
    kind: fc.constantFrom('ai' as const, 'human' as const),
    live: fc.boolean(),
    draining: fc.boolean(),
    load: fc.integer({ min: 0, max: 50 }),
    capacity: fc.integer({ min: 0, max: 20 }),
    waitMs: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined }),
    intents: fc.subarray(['billing.double_charge', 'billing.payment']),
    languages: fc.subarray(['en', 'de']),
  });
  const crowds = fc
    .uniqueArray(oneAgent, { selector: ({ agentId }) => agentId })
    .map((crowd) =>
      crowd.map(({ agentId, kind, intents, languages, ...now }) =>
        agent(agentId, { kind, languages, intents: intents.map((name) => ({ name, examples: [] })) }, now),
      ),
    );
  const targets = fc.constantFrom<RouteQuestion['to']>(
    { intent: 'billing.double_charge' },
    { agentId: 'a' },
    { kind: 'human' },
    {},
  );

  it('an agent without a live instance, or that is about to leave, is never a target', () => {
    fc.assert(
      fc.property(crowds, targets, fc.constantFrom(defaultPolicy, persons), (agents, to, policy) => {
        const decision = decideRoute({ ...question, to }, policy, agents);
        for (const { card, live, draining } of decision.targets)
          expect(card.kind === 'human' || (live && !draining)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('nobody is given to whoever is overloaded while somebody suits who is not', () => {
    fc.assert(
      fc.property(crowds, (agents) => {
        const [first] = decide(agents).targets;
        const suits = ({ card, live, draining }: Agent) =>
          card.kind === 'ai' &&
          live &&
          !draining &&
          card.agentId !== question.from &&
          card.languages.includes('en') &&
          card.intents.length > 0;
        const relief = agents.some((one) => suits(one) && (one.waitMs ?? 0) <= 10_000);
        if (relief) expect(first?.card.kind === 'human' || (first?.waitMs ?? 0) <= 10_000).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a decision names a target where there is anybody at all to take it, and its first candidate is that one', () => {
    fc.assert(
      fc.property(crowds, (agents) => {
        const {
          targets: [first],
          candidates,
        } = decide(agents);
        const people = agents.some(({ card }) => card.kind === 'human' && card.agentId !== question.from);
        if (people) expect(first).toBeDefined();
        if (first) expect(candidates[0]).toMatchObject({ agentId: first.card.agentId });
        if (first) expect(candidates[0]).not.toHaveProperty('lostBecause');
      }),
      { numRuns: 500 },
    );
  });
});
