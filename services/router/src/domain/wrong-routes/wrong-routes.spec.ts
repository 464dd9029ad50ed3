import { describe, expect, it } from 'vitest';
import { after } from '../scenario.fixture.ts';
import { accepts, asks, handedTo, rejects, withTech, withTriage, writes } from './wrong-routes.fixture.ts';
import { wrongRoutesIn } from './wrong-routes.ts';

const slow = { intent: 'tech.slow', confidence: 0.71 };
const chosen = { handoffId: 'h-1-tech-agent', agentId: 'tech-agent', rule: 'named_agent' };
const taken = { ...chosen, messages: ['m-1'], by: 'triage-agent', ...slow };

describe('a wrong route', () => {
  it('is noticed where the one who was chosen says that it is not their field, and not where they are full', () => {
    const placed = after(withTriage(), asks(withTriage(), 'tech-agent', slow));
    expect(wrongRoutesIn(placed, rejects(placed, 'out_of_scope'))).toEqual([
      { agentId: 'tech-agent', sign: 'rejected', taking: taken },
    ]);
    expect(wrongRoutesIn(placed, rejects(placed, 'no_capacity'))).toEqual([]);
  });

  it('was a classifier’s, where whoever asked named nobody', () => {
    const placed = after(withTriage(), asks(withTriage(), 'tech-agent'));
    const verdict = { outcome: 'sure' as const, label: 'tech.slow', confidence: 0.8, by: 'trained', asked: [] };
    const guessed = { ...placed, handoff: placed.handoff && { ...placed.handoff, to: {}, verdict } };
    const [wrong] = wrongRoutesIn(guessed, rejects(placed, 'out_of_scope'));
    expect(wrong?.taking).toMatchObject({ intent: 'tech.slow', confidence: 0.8, by: 'trained' });
  });

  it('is noticed where the one who was chosen gives it on before the customer has said anything to them', () => {
    const before = withTech(slow);
    expect(wrongRoutesIn(before, asks(before, 'billing-agent'))).toEqual([
      { agentId: 'tech-agent', sign: 'bounced', taking: taken },
    ]);
    const spoken = after(before, writes(before, 'm-2'));
    expect(wrongRoutesIn(spoken, asks(spoken, 'billing-agent'))).toEqual([]);
  });

  it('is not what another reason calls for, nor what triage does first', () => {
    const before = withTech();
    expect(wrongRoutesIn(before, asks(before, 'human-queue', { trigger: 'irreversible_action' }))).toEqual([]);
    expect(wrongRoutesIn(withTriage(), asks(withTriage(), 'tech-agent'))).toEqual([]);
  });

  it('is corrected by a person who gives it to another AI, and not by one who gives it back', () => {
    const withPerson = handedTo(withTech(slow), 'human-queue');
    const toBilling = after(withPerson, asks(withPerson, 'billing-agent'));
    expect(wrongRoutesIn(toBilling, accepts(toBilling))).toEqual([
      { agentId: 'tech-agent', sign: 'corrected', taking: taken },
    ]);
    const back = after(withPerson, asks(withPerson, 'tech-agent', slow));
    expect(wrongRoutesIn(back, accepts(back))).toEqual([]);
  });

  it('is corrected by a person who gives it back for something else', () => {
    const withPerson = handedTo(withTech(slow), 'human-queue');
    const said = (intent: string) => after(withPerson, asks(withPerson, { agentId: 'tech-agent', intent }));
    expect(wrongRoutesIn(said('tech.device'), accepts(said('tech.device')))).toMatchObject([{ sign: 'corrected' }]);
    expect(wrongRoutesIn(said('tech.slow'), accepts(said('tech.slow')))).toEqual([]);
  });

  it('is what triage did not understand and a person did; what the customer asked a person for is not', () => {
    const given = (trigger: 'low_confidence' | 'person_requested') => {
      const withPerson = handedTo(withTriage(), { kind: 'human' }, { trigger, confidence: 0.3 });
      return after(withPerson, asks(withPerson, 'billing-agent'));
    };
    const notUnderstood = given('low_confidence');
    expect(wrongRoutesIn(notUnderstood, accepts(notUnderstood))).toMatchObject([
      { agentId: 'triage-agent', sign: 'corrected', taking: { messages: ['m-1'], confidence: 0.3 } },
    ]);
    const asked = given('person_requested');
    const [wrong] = wrongRoutesIn(asked, accepts(asked));
    expect(wrong).toEqual({ agentId: 'triage-agent', sign: 'corrected' });
  });
});
