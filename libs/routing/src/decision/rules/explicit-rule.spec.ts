import { describe, expect, it } from 'vitest';
import { defaultPolicy, type Policy } from '../../policy/policy.ts';
import type { Conditions, Consequence, PolicyRule } from '../../policy/policy-rule.ts';
import { agent, billing, questionOf, triage } from '../agents.fixture.ts';
import { decideRoute } from '../decide-route.ts';
import type { RouteQuestion } from '../route-decision.ts';

const person = agent('human-queue', { kind: 'human' });
const vip = agent('vip-agent', { capabilities: ['goodwill'], intents: [{ name: 'care.vip', examples: [] }] });
const agents = [triage, billing, vip, person];

const rule = (consequence: Consequence, when: Conditions = { intent: ['billing.*'] }, name = 'r'): PolicyRule => ({
  name,
  when,
  consequence,
});
const decide = (rules: readonly PolicyRule[], overrides: Partial<RouteQuestion> = {}, policy: Partial<Policy> = {}) =>
  decideRoute(
    questionOf({ intent: 'billing.double_charge', ...overrides }),
    { ...defaultPolicy, rules, ...policy },
    agents,
  );
const placeOf = (...parameters: Parameters<typeof decide>) => {
  const { outcome, rule: name, targets } = decide(...parameters);
  return [outcome, name, targets[0]?.card.agentId];
};
const unsure = { reason: { trigger: 'specialization', detail: '', by: 'sender', confidence: 0.5 } } as const;

describe('a rule of the policy', () => {
  it.each<readonly [string, Consequence, string, string | undefined]>([
    ['an agent', { agent: 'vip-agent' }, 'route', 'vip-agent'],
    ['whoever has a capability', { capability: 'goodwill' }, 'route', 'vip-agent'],
    ['whoever has an intent', { intent: 'care.vip' }, 'route', 'vip-agent'],
    ['a person', { person: true }, 'human', 'human-queue'],
    ['a person with a skill', { skill: 'tax' }, 'human', 'human-queue'],
    ['nobody before the customer was asked', { ask: true }, 'ask', undefined],
    ['nobody else than its owner', { stay: true }, 'stay', undefined],
  ])('gives what it is for to %s', (_, consequence, outcome, target) => {
    expect(placeOf([rule(consequence)])).toEqual([outcome, 'explicit_rule', target]);
  });

  it('carries the skill along', () => {
    expect(decide([rule({ skill: 'tax' })]).skill).toBe('tax');
  });

  it('is the first whose conditions hold, and names itself', () => {
    const rules = [
      rule({ person: true }, { tenant: ['acme'] }),
      rule({ agent: 'vip-agent' }, { channel: ['chat'] }, 's'),
    ];
    expect(decide(rules).because?.evidence).toBe(
      'rule=s policy=default-1 intent=billing.double_charge asked=specialization',
    );
  });

  it('is as if it were not there where it finds nobody', () => {
    expect(placeOf([rule({ agent: 'nobody-agent' }), rule({ person: true })])).toEqual([
      'route',
      'intent_owner',
      'billing-agent',
    ]);
  });

  it('is for what is sure enough, unless it says how sure', () => {
    expect(placeOf([rule({ agent: 'vip-agent' })], unsure)).toEqual(['human', 'low_confidence', 'human-queue']);
    const guesses = rule({ ask: true }, { confidence: { below: 0.7 } });
    expect(placeOf([guesses], unsure)).toEqual(['ask', 'explicit_rule', undefined]);
  });

  it('goes by what a tenant thinks sure', () => {
    const tenants = { acme: { confidenceMin: 0.4 } };
    expect(placeOf([rule({ agent: 'vip-agent' })], { ...unsure, tenant: 'acme' }, { tenants })[2]).toBe('vip-agent');
    expect(placeOf([rule({ agent: 'vip-agent' })], { ...unsure, tenant: 'other' }, { tenants })[2]).toBe('human-queue');
    expect(placeOf([], { ...unsure, tenant: 'constructor' }, { tenants })[2]).toBe('human-queue');
  });

  it.each<readonly [string, Partial<RouteQuestion>]>([
    ['who asks for a person', { to: { kind: 'human' } }],
    ['what the router itself moves', { reason: { trigger: 'owner_gone', detail: '', by: 'router' } }],
  ])('keeps nobody from %s', (_, overrides) => {
    expect(['ask', 'stay']).not.toContain(decide([rule({ stay: true })], overrides).outcome);
  });

  it('comes after what only a person may see to, and can be switched off', () => {
    const reviewed = { ...defaultPolicy.triggers, reviewedIntents: ['billing.*'] };
    expect(placeOf([rule({ stay: true })], {}, { triggers: reviewed })[1]).toBe('compliance_review');
    const off = { ...defaultPolicy.triggers, off: ['explicit_rule'] as const };
    expect(placeOf([rule({ stay: true })], {}, { triggers: off })[1]).toBe('intent_owner');
  });
});
