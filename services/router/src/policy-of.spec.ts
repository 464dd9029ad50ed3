import { approvalsFor, defaultPolicy } from '@baton/routing';
import { loadConfig } from '@baton/service-kit';
import { describe, expect, it } from 'vitest';
import { policyOf } from './policy-of.ts';
import { RouterConfig } from './router.config.ts';

const given = (variables: Record<string, string>) =>
  loadConfig(RouterConfig, { KAFKA_BROKERS: 'k:9092', DATABASE_URL: 'postgres://r@p/r', ...variables });

const refund = { name: 'refund', arguments: {}, argumentsHash: 'h', irreversible: true };

describe('the policy of a deployment', () => {
  it('is the default one where nothing is said', () => {
    expect(policyOf(given({}))).toEqual(defaultPolicy);
  });

  it('has the switches that are set, and a version of its own', () => {
    const { rules, triggers, version } = policyOf(
      given({
        TRIGGERS_OFF: 'language, high_stakes',
        EXPLICIT_RULES: 'money:billing.*:billing-agent',
        REVIEWED_INTENTS: 'account.cancel',
        CONFIDENCE_MIN: '0.8',
        LARGE_AMOUNT: '250',
        REPEATS_MAX: '3',
      }),
    );
    expect(triggers).toMatchObject({
      off: ['language', 'high_stakes'],
      reviewedIntents: ['account.cancel'],
      confidenceMin: 0.8,
      largeAmount: 250,
      repeatsMax: 3,
    });
    expect(rules).toEqual([
      { name: 'money', when: { intent: ['billing.*'] }, consequence: { agent: 'billing-agent' } },
    ]);
    expect(version).toMatch(/^default-1\+[0-9a-f]{8}$/);
  });

  it('has the guards that are set', () => {
    const { guards, version } = policyOf(
      given({
        HOPS_MAX: '3',
        ANSWERS_MAX: '20',
        TOKENS_MAX: '9000',
        COST_MAX: 'EUR:500, USD:600',
        WAITED_MS_MAX: '60000',
      }),
    );
    expect(guards).toEqual({
      ...defaultPolicy.guards,
      hopsMax: 3,
      answersMax: 20,
      tokensMax: 9_000,
      costMax: { EUR: 500, USD: 600 },
      waitedMsMax: 60_000,
    });
    expect(version).toMatch(/^default-1\+[0-9a-f]{8}$/);
  });

  it('has limits of its own for acts that take two people, and the default where none is set', () => {
    const { approvals, version } = policyOf(given({ TWO_PEOPLE_ABOVE: 'EUR:20000, JPY:7000000' }));
    expect(version).toMatch(/^default-1\+[0-9a-f]{8}$/);
    const people = (minorUnits: number, currency: string) =>
      approvalsFor({ ...refund, amount: { minorUnits, currency } }, approvals);
    expect([people(20_000, 'EUR'), people(20_001, 'EUR'), people(50_001, 'JPY')]).toEqual([1, 2, 1]);
    expect([people(50_000, 'GBP'), people(50_001, 'GBP'), approvalsFor(refund, approvals)]).toEqual([1, 2, 1]);
  });

  it('has the entrances that are set', () => {
    const { entryAgents, version } = policyOf(given({ ENTRY_AGENTS: 'workshop:software-agent, care:care-agent' }));
    expect(entryAgents).toEqual({ workshop: 'software-agent', care: 'care-agent' });
    expect(version).toMatch(/^default-1\+[0-9a-f]{8}$/);
  });

  it('cannot be that who asks for a person gets none', () => {
    expect(() => given({ TRIGGERS_OFF: 'person_requested' })).toThrow(/person_requested cannot be switched off/);
  });

  it.each([
    ['TRIGGERS_OFF', 'weather'],
    ['EXPLICIT_RULES', 'billing-agent'],
    ['REVIEWED_INTENTS', 'a b'],
    ['CONFIDENCE_MIN', '70'],
    ['TWO_PEOPLE_ABOVE', '500'],
    ['COST_MAX', '5 euros'],
    ['HOPS_MAX', '0'],
    ['ENTRY_AGENTS', 'workshop'],
    ['ENTRY_AGENTS', 'a:x,a:y'],
  ])('says what is wrong with %s=%s', (variable, value) => {
    expect(() => given({ [variable]: value })).toThrow(new RegExp(`${variable} is .*: it must`));
  });
});
