import { describe, expect, it } from 'vitest';
import { at } from '../scenario.fixture.ts';
import type { LabelledExample } from './labelled-example.ts';
import { decideReview } from './review.ts';

const example: LabelledExample = {
  id: 'x-1',
  tenant: 'default',
  conversationId: 'c-1',
  handoffId: 'h-1',
  agentId: 'tech-agent',
  sign: 'bounced',
  words: 'My money',
  language: 'en',
  takenFor: { intent: 'tech.slow', by: 'triage-agent', confidence: 0.71 },
  label: { keptBy: 'billing-agent', intent: 'billing.refund' },
  state: 'open',
  foundAt: at(1),
  reviewedBy: null,
  reviewedAt: null,
};
const intents = new Set(['billing.refund', 'billing.payment', 'tech.slow']);
const by = 'rex';

const review = (one: LabelledExample, verdict: Parameters<typeof decideReview>[1]) =>
  decideReview(one, verdict, intents, by, at(2));

describe('a review', () => {
  it('accepts an example as it was found', () => {
    const accepted = { state: 'accepted', words: 'My money', intent: 'billing.refund', by, at: at(2) };
    expect(review(example, { accept: {} })).toEqual(accepted);
  });

  it('may say it in other words, and for another intent', () => {
    const accept = { words: 'Where is my money?', intent: 'billing.payment' };
    expect(review(example, { accept })).toMatchObject(accept);
    expect(review({ ...example, state: 'accepted' }, { accept })).toMatchObject(accept);
  });

  it('has to say what the customer wanted where nobody knows, and in a name that somebody covers', () => {
    const unlabelled = { ...example, label: { keptBy: 'human-queue' } };
    expect(review(unlabelled, { accept: {} })).toMatchObject({ refused: 'intent_needed' });
    expect(review(unlabelled, { accept: { intent: 'billing.refnud' } })).toMatchObject({ refused: 'unknown_intent' });
    expect(review(unlabelled, { accept: { intent: 'tech.slow' } })).toMatchObject({ intent: 'tech.slow' });
  });

  it('has to say shortly what a customer wrote at length', () => {
    const long = { ...example, words: 'My money! '.repeat(51) };
    expect(review(long, { accept: {} })).toMatchObject({ refused: 'too_long' });
    expect(review(long, { accept: { words: 'My money!' } })).toMatchObject({ words: 'My money!' });
  });

  it('dismisses an example with its words, for good', () => {
    expect(review(example, {})).toEqual({ state: 'dismissed', words: '', by, at: at(2) });
    expect(review({ ...example, state: 'dismissed', words: '' }, { accept: {} })).toMatchObject({
      refused: 'dismissed',
    });
  });
});
