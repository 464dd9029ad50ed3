import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy/policy.ts';
import { agent, billing, questionOf, triage } from './agents.fixture.ts';
import { decideRoute } from './decide-route.ts';

const person = agent('human-queue', { kind: 'human' });
const question = questionOf();

describe('the rules that had a say', () => {
  it('are named in their order, with whom a later one would have taken', () => {
    const { claims } = decideRoute(question, defaultPolicy, [triage, billing, person]);
    expect(claims).toEqual([
      { rule: 'intent_owner' },
      { rule: 'department_owner', lostBecause: 'came_later', meant: [{ agentId: 'billing-agent', score: 1 }] },
      { rule: 'last_resort_person', lostBecause: 'came_later', meant: [{ agentId: 'human-queue', score: 1 }] },
    ]);
  });

  it('say of one that found nobody whom it meant, and why they could not', () => {
    const away = { ...billing, live: false };
    const { claims, rule } = decideRoute({ ...question, to: { agentId: 'billing-agent' } }, defaultPolicy, [
      away,
      person,
    ]);
    expect(rule).toBe('last_resort_person');
    expect(claims).toEqual([
      {
        rule: 'named_agent',
        lostBecause: 'found_nobody',
        meant: [{ agentId: 'billing-agent', score: 0, lostBecause: 'not_live' }],
      },
      { rule: 'last_resort_person' },
    ]);
  });

  it('have found nobody, all of them, where nobody is there', () => {
    const { claims } = decideRoute({ ...question, to: {} }, defaultPolicy, []);
    expect(claims).toEqual([{ rule: 'last_resort_person', lostBecause: 'found_nobody', meant: [] }]);
  });

  it('are none of those behind a final one', () => {
    const unsure = { ...question, reason: { ...question.reason, confidence: 0.1 } };
    const { claims } = decideRoute(unsure, defaultPolicy, [triage, billing, person]);
    expect(claims).toEqual([{ rule: 'low_confidence' }]);
  });
});
