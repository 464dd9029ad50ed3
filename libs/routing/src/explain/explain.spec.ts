import { describe, expect, it } from 'vitest';
import { agent, billing, billingIntents, questionOf, triage } from '../decision/agents.fixture.ts';
import { decideRoute } from '../decision/decide-route.ts';
import type { RouteQuestion } from '../decision/route-decision.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { keptQuestion } from '../replay/recorded-decision.ts';
import { explain } from './explain.ts';

const person = agent('human-queue', { kind: 'human' });
const question = questionOf({
  reason: { trigger: 'specialization', detail: 'what a model wrote', by: 'sender', confidence: 0.9 },
  intent: 'billing.double_charge',
});
const explained = (overrides: Partial<RouteQuestion> = {}, agents = [triage, billing, person]) => {
  const asked = { ...question, ...overrides };
  const decision = decideRoute(asked, defaultPolicy, agents);
  return explain({ ...decision, madeFrom: { question: keptQuestion(asked) } });
};

describe('a decision in sentences', () => {
  it('says who and why, why not the others, and what it was made from', () => {
    expect(explained()).toEqual([
      'billing-agent, by the rule intent_owner: the intent billing.double_charge is on its card.',
      'Others: not meant human-queue, triage-agent.',
      'Rules that came later: department_owner (billing-agent); last_resort_person (human-queue).',
      'Made from: asked for by triage-agent; to billing.double_charge; trigger specialization; confidence 0.9; channel chat; language en; intent billing.double_charge.',
      'Policy default-1.',
    ]);
  });

  it('says of a rule that found nobody whom it meant, and why they could not', () => {
    const away = { ...billing, live: false };
    expect(explained({ to: { agentId: 'billing-agent' } }, [triage, away, person])).toEqual(
      expect.arrayContaining([
        'A person at human-queue, by the rule last_resort_person: no other rule found anybody.',
        'The rule named_agent found nobody: billing-agent is not live.',
      ]),
    );
  });

  it('says of who was overloaded, or is asked all the same, how long the wait was', () => {
    const behind = agent('billing-agent', { intents: billingIntents }, { load: 80, waitMs: 13_900 });
    const sooner = agent('human-queue', { kind: 'human' }, { waitMs: 2_000 });
    expect(explained({}, [triage, behind, sooner])).toContain(
      'The rule intent_owner found nobody: billing-agent is overloaded, a wait of 14 s.',
    );
    const slower = agent('payments-agent', { intents: billingIntents }, { load: 80, waitMs: 20_000 });
    expect(explained({}, [triage, behind, slower])).toContain(
      'Others: next payments-agent (0.01, a wait of 20 s); not meant triage-agent.',
    );
  });

  it('names who would have been next, and how free they were', () => {
    const busy = agent('payments-agent', { intents: billingIntents }, { load: 6 });
    expect(explained({}, [triage, billing, busy])).toContain(
      'Others: next payments-agent (0.4); not meant triage-agent.',
    );
  });

  it('says that it overrules the request', () => {
    const unsure = explained({ reason: { trigger: 'specialization', detail: '', by: 'sender', confidence: 0.2041 } });
    expect(unsure.slice(0, 2)).toEqual([
      'A person at human-queue, by the rule low_confidence: triage-agent is only 0.2 sure of what the customer wants.',
      'The request was overruled. The sender is not sure enough of what the customer wants.',
    ]);
  });

  it('names the rule of the policy that decided, or that found nobody', () => {
    const asked = (agentId: string) =>
      explain(
        decideRoute(
          question,
          { ...defaultPolicy, rules: [{ name: 'charges', when: {}, consequence: { agent: agentId } }] },
          [triage, billing, person],
        ),
      );
    expect(asked('billing-agent')[0]).toBe("billing-agent, by the policy's rule charges.");
    expect(asked('vip-agent')).toContain("The policy's rule charges found nobody: no agent is what it asks for.");
  });

  it('says what is done where nobody gets it', () => {
    const rules = [{ name: 'unclear', when: {}, consequence: { ask: true } }] as const;
    expect(explain(decideRoute(question, { ...defaultPolicy, rules }, [billing]))[0]).toBe(
      "The customer is asked what they mean, by the policy's rule unclear.",
    );
  });

  it('says who was asked what the words are about, and which words counted', () => {
    const classifier = {
      label: 'billing.double_charge',
      confidence: 0.8312,
      by: 'trained',
      asked: [
        { by: 'phrases', label: '', confidence: 0 },
        { by: 'trained', label: 'billing.double_charge', confidence: 0.8312 },
        { by: 'model', label: '', confidence: 0, fault: 'timeout' },
      ],
      because: ['twice', 'charged'],
    };
    expect(explain({ ...decideRoute(question, defaultPolicy, [billing]), classifier })).toContain(
      'Classified: phrases nothing 0; trained billing.double_charge 0.83 because of “twice”, “charged”; model failed (timeout).',
    );
  });

  it('repeats nothing that anybody wrote', () => {
    expect(explained().join(' ')).not.toContain('a model wrote');
  });

  it('says what is known where less was kept', () => {
    const { claims: _, ...decision } = decideRoute(question, defaultPolicy, [triage]);
    expect(explain(decision)).toEqual([
      'Nobody, by the rule intent_owner.',
      'Others: not meant triage-agent.',
      'Policy default-1.',
    ]);
  });
});
