import { describe, expect, it } from 'vitest';
import { agent, billing, triage } from '../decision/agents.fixture.ts';
import { defaultPolicy, type Policy } from '../policy/policy.ts';
import { backtest } from './backtest.ts';
import { asking, recordedOf } from './recorded.fixture.ts';

const person = agent('human-queue', { kind: 'human' });
const agents = [triage, billing, person];
const unsure = asking({ reason: { trigger: 'specialization', detail: '', by: 'sender', confidence: 0.75 } });
const stars = asking({ to: { intent: 'astrology' }, intent: 'astrology' });
const decisions = [
  recordedOf({ decisionId: 'd-1', at: '2026-01-05T12:00:00.000Z' }, agents),
  recordedOf({ decisionId: 'd-2', at: '2026-01-05T13:00:00.000Z' }, agents, unsure),
  recordedOf({ decisionId: 'd-3', at: '2026-01-05T14:00:00.000Z' }, agents, unsure),
  recordedOf({ decisionId: 'd-4', at: '2026-01-05T15:00:00.000Z' }, agents, stars),
];

const stricter: Policy = {
  ...defaultPolicy,
  version: 'stricter',
  triggers: { ...defaultPolicy.triggers, confidenceMin: 0.8 },
};

describe('a policy that is tried on recorded decisions', () => {
  it('moves none where it is the policy they were made by', () => {
    const report = backtest({ decisions, candidate: defaultPolicy, agents });
    expect(report).toMatchObject({ base: 'as recorded', decisions: 4, conversations: 4, moved: 0, drifted: 0 });
    expect(report.moves).toEqual([]);
    expect(report.estimate.after).toEqual(report.estimate.before);
  });

  it('says what would go elsewhere, how often, and in which conversations', () => {
    const report = backtest({ decisions, candidate: stricter, base: defaultPolicy, agents });
    expect(report).toMatchObject({
      candidate: 'stricter',
      base: 'default-1',
      from: '2026-01-05T12:00:00.000Z',
      to: '2026-01-05T15:00:00.000Z',
      moved: 2,
      moves: [
        {
          from: { rule: 'intent_owner', target: 'billing-agent' },
          to: { rule: 'low_confidence', target: 'human-queue' },
          count: 2,
          examples: ['c-d-3', 'c-d-2'],
        },
      ],
    });
  });

  it('names the rules that won nothing, and why', () => {
    const { dead, rules } = backtest({ decisions, candidate: stricter, agents });
    expect(rules.find(({ rule }) => rule === 'low_confidence')).toMatchObject({ won: 2, wonBefore: 0 });
    expect(dead).toContainEqual({ rule: 'department_owner', because: 'found_nobody' });
    expect(dead).toContainEqual({ rule: 'needed_privilege', because: 'never_asked' });
    expect(dead.map(({ rule }) => rule)).not.toContain('intent_owner');
    const sure = backtest({ decisions: decisions.slice(0, 1), candidate: stricter, agents });
    expect(sure.dead).toContainEqual({ rule: 'department_owner', because: 'always_later' });
  });

  it('knows the rules of the policy by their own names, also those that win nothing', () => {
    const rules = [
      { name: 'nights', when: { channel: ['night-line'] }, consequence: { person: true } },
      { name: 'charges', when: { intent: ['billing.*'] }, consequence: { agent: 'vip-agent' } },
    ] as const;
    const vip = agent('vip-agent');
    const report = backtest({
      decisions,
      candidate: { ...defaultPolicy, rules },
      agents: [...agents, vip],
    });
    expect(report.moves).toMatchObject([{ to: { rule: 'charges', target: 'vip-agent' }, count: 3 }]);
    expect(report.dead).toContainEqual({ rule: 'nights', because: 'never_asked' });
    expect(report.rules.map(({ rule }) => rule)).not.toContain('explicit_rule');
  });

  it('does not take for its doing what has changed with the cards', () => {
    const newcomer = agent('payments-agent', { intents: billing.card.intents, maxConcurrent: 50 });
    const without = [triage, person, newcomer];
    const report = backtest({ decisions, candidate: stricter, base: defaultPolicy, agents: without });
    expect(report.drifted).toBe(3);
    expect(report.moves).toMatchObject([{ from: { target: 'payments-agent' }, to: { target: 'human-queue' } }]);
  });

  it('leaves out what nothing was kept of, and says how many', () => {
    const { madeFrom: _, ...old } = recordedOf({ decisionId: 'd-0' }, agents);
    expect(backtest({ decisions: [old, ...decisions], candidate: stricter, agents })).toMatchObject({
      decisions: 5,
      notKept: 1,
      moved: 2,
    });
  });

  it('counts one that goes to the same by another rule, and does not call it moved', () => {
    const named = asking({ to: { agentId: 'billing-agent', intent: 'billing.double_charge' } });
    const recorded = { ...recordedOf({ decisionId: 'd-1' }, agents, named), rule: 'explicit_rule' };
    expect(backtest({ decisions: [recorded], candidate: defaultPolicy, agents })).toMatchObject({
      moved: 0,
      sameByAnotherRule: 1,
    });
  });

  it('leaves nothing to compare where nothing was recorded', () => {
    expect(backtest({ decisions: [], candidate: stricter, agents })).toMatchObject({
      decisions: 0,
      moved: 0,
      moves: [],
    });
  });
});

describe('what would follow', () => {
  const spent = (answers: number, cost: number) => ({ answers, tokens: answers * 100, cost: { EUR: cost } });
  const toBilling = recordedOf({ decisionId: 'd-1', spentByNow: spent(4, 40) }, agents);
  const guessed = recordedOf({ decisionId: 'd-2', spentByNow: spent(6, 60) }, agents, unsure);
  const toPerson = recordedOf({ decisionId: 'd-3', spentByNow: spent(2, 10) }, agents, stars);

  it('is reckoned by what followed where recorded ones went there', () => {
    const { estimate } = backtest({ decisions: [toBilling, guessed, toPerson], candidate: stricter, agents });
    expect(estimate.before).toMatchObject({ personShare: 1 / 3, answers: 4, tokens: 400 });
    expect(estimate.before.cost.EUR).toBeCloseTo(110 / 3);
    expect(estimate.after).toMatchObject({ personShare: 2 / 3, answers: 8 / 3 });
    expect(estimate.after.cost.EUR).toBeCloseTo(60 / 3);
    expect(estimate.unknown).toBe(0);
  });

  it('is left as it was, and said to be unknown, where none of them went', () => {
    const { estimate } = backtest({ decisions: [toBilling, guessed], candidate: stricter, agents });
    expect(estimate.unknown).toBe(1);
    expect(estimate.after).toMatchObject({ answers: 5, personShare: 1 / 2 });
  });

  it('counts further hands a conversation went through, and a person it got to later', () => {
    const first = recordedOf({ decisionId: 'd-1', conversationId: 'c' }, agents);
    const again = recordedOf({ decisionId: 'd-2', conversationId: 'c', handoffId: first.handoffId }, agents);
    const later = recordedOf({ decisionId: 'd-3', conversationId: 'c' }, agents, stars);
    const { estimate } = backtest({ decisions: [later, again, first], candidate: defaultPolicy, agents });
    expect(estimate.before).toMatchObject({ hops: 2 / 3, personShare: 1 });
  });

  it('takes what a conversation had taken before for no part of it', () => {
    const madeFrom = toBilling.madeFrom && { ...toBilling.madeFrom, spent: spent(3, 30) };
    const { estimate } = backtest({
      decisions: [{ ...toBilling, madeFrom }],
      candidate: defaultPolicy,
      agents,
    });
    expect(estimate.before).toMatchObject({ answers: 1, tokens: 100, cost: { EUR: 10 } });
  });
});
