import { type Thresholds, verdictOf } from '@baton/classifier';
import { defaultPolicy } from '@baton/routing';
import { describe, expect, it } from 'vitest';
import { at, everybody, factsWith } from '../scenario.fixture.ts';
import { dryRun, type Imagined } from './dry-run.ts';

const imagined = (overrides: Partial<Imagined> = {}): Imagined => ({
  text: 'My bill is wrong',
  from: 'triage-agent',
  tenant: 'default',
  channel: 'chat',
  language: 'en',
  attributes: {},
  ...overrides,
});

describe('a dry run', () => {
  it('says what the router does of its own accord, and why', () => {
    const { by, signals, decision, sentences } = dryRun(
      imagined({ text: 'I want a human' }),
      factsWith(everybody),
      at(0),
    );
    expect(by).toBe('router');
    expect(signals.personRequested).toBe(true);
    expect(decision).toMatchObject({ outcome: 'human', rule: 'person_requested' });
    expect(sentences[0]).toBe(
      'A person at human-queue, by the rule person_requested: the customer asked for a person.',
    );
  });

  it('says where it goes if its owner gives it up', () => {
    const { by, decision } = dryRun(imagined(), factsWith(everybody), at(0));
    expect([by, decision?.rule]).toEqual(['owner', 'last_resort_person']);
  });

  it('goes by what the words are about, as far as that can be said at once', () => {
    const thought = { by: 'trained', label: 'billing.double_charge', confidence: 0.9, ms: 1 };
    const heard: string[] = [];
    const classifying = {
      hasMore: true,
      why: () => ['bill'],
      atOnce: (text: string, thresholds: Thresholds) => {
        heard.push(text);
        return verdictOf([thought], thresholds);
      },
    };
    const { decision, sentences } = dryRun(imagined(), factsWith(everybody, { classifying }), at(0));
    expect(heard).toEqual(['My bill is wrong']);
    expect(decision).toMatchObject({ outcome: 'route', rule: 'intent_owner', classifier: { by: 'trained' } });
    expect(sentences).toContain('Classified: trained billing.double_charge 0.9 because of “bill”.');
  });

  it('is by the policy that is given, and looks at all its rules look at', () => {
    const rules = [
      {
        name: 'vip',
        when: { customer: { tier: ['vip'] }, channel: ['web'] },
        consequence: { agent: 'billing-agent' },
      },
    ] as const;
    const facts = factsWith(everybody, { policy: { ...defaultPolicy, version: 'v-2', rules } });
    const vip = dryRun(imagined({ channel: 'web', attributes: { tier: 'vip' } }), facts, at(0));
    expect(vip).toMatchObject({ policyVersion: 'v-2', decision: { policyRule: 'vip', outcome: 'route' } });
    expect(dryRun(imagined({ channel: 'web' }), facts, at(0)).decision).not.toHaveProperty('policyRule');
  });
});
