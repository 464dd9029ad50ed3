import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import { after } from '../scenario.fixture.ts';
import { labelsIn } from './labels.ts';
import { accepts, answers, asks, handedTo, withTech, withTriage } from './wrong-routes.fixture.ts';

type Deed = (conversation: Conversation) => readonly ConversationEvent[];

/** What is learned at each step. */
const learned = (before: Conversation, ...deeds: readonly Deed[]) => {
  let state = before;
  const labels = deeds.map((deed) => {
    const events = deed(state);
    const found = labelsIn(state, events);
    state = after(state, events);
    return found.map(({ agentId, keptBy, intent }) => [agentId, keptBy, intent]);
  });
  return { labels, state };
};

const slow = { intent: 'tech.slow' };
const refund = { intent: 'billing.refund' };
const spoken = { text: 'I see it.', language: 'en', inReplyTo: 'm-1' };

describe('what would have been right', () => {
  it('is known when the next one answers the customer, and not before', () => {
    const { labels, state } = learned(
      withTech(slow),
      (state) => asks(state, 'billing-agent', refund),
      accepts,
      answers,
    );
    expect(labels).toEqual([[], [], [['tech-agent', 'billing-agent', 'billing.refund']]]);
    expect(state.mistakes).toBeUndefined();
  });

  it('is known with the acceptance where that brings the answer', () => {
    const given: Deed = (state) => asks(state, 'billing-agent', refund);
    const { labels } = learned(withTech(slow), given, (state) => accepts(state, spoken));
    expect(labels[1]).toEqual([['tech-agent', 'billing-agent', 'billing.refund']]);
  });

  it('is not who gave it on in turn: both are told who kept it', () => {
    const { labels } = learned(
      withTech(slow),
      (state) => asks(state, 'billing-agent', refund),
      accepts,
      (state) => asks(state, 'triage-agent', { intent: 'account.cancel' }),
      accepts,
      answers,
    );
    expect(labels.flat()).toEqual([
      ['tech-agent', 'triage-agent', 'account.cancel'],
      ['billing-agent', 'triage-agent', 'account.cancel'],
    ]);
  });

  it('is not who sent it, when nobody takes it', () => {
    const nobody = { ...withTriage(), mistakes: [{ handoffId: 'h-1', agentId: 'tech-agent', epoch: 1 }] };
    const { labels, state } = learned(nobody, answers);
    expect([labels.flat(), state.mistakes]).toEqual([[], nobody.mistakes]);
  });

  it('is not who speaks while somebody else is waited for', () => {
    const { labels } = learned(
      withTech(slow),
      (state) => asks(state, 'billing-agent', refund),
      accepts,
      (state) => asks(state, 'human-queue', { trigger: 'out_of_scope' }),
      answers,
    );
    expect(labels.flat()).toEqual([]);
  });

  it('is what a person says when handing back; the intent they were given with it is nobody’s word', () => {
    const kept = (to: Parameters<typeof asks>[1]) =>
      learned(
        handedTo(withTech(slow), 'human-queue'),
        (state) => asks(state, to, { trigger: 'returned', ...slow }),
        accepts,
        answers,
      ).labels.flat();
    expect(kept({ agentId: 'billing-agent', ...refund })).toEqual([['tech-agent', 'billing-agent', 'billing.refund']]);
    expect(kept('billing-agent')).toEqual([['tech-agent', 'billing-agent', undefined]]);
  });

  it('is known at once where a person corrects it and the acceptance brings the answer', () => {
    const { labels } = learned(
      handedTo(withTech(slow), 'human-queue', { trigger: 'person_requested' }),
      (state) => asks(state, { agentId: 'billing-agent', ...refund }, { trigger: 'returned' }),
      (state) => accepts(state, spoken),
    );
    expect(labels).toEqual([[], [['tech-agent', 'billing-agent', 'billing.refund']]]);
  });

  it('is the person, where a person sees to it to the end', () => {
    const { labels } = learned(
      withTech(slow),
      (state) => asks(state, 'human-queue', { trigger: 'out_of_scope' }),
      accepts,
      (state) => answers(state, true),
    );
    expect(labels.flat()).toEqual([['tech-agent', 'human-queue', undefined]]);
  });

  it('is not looked for where nothing was wrong', () => {
    const { labels, state } = learned(withTech(slow), answers);
    expect([labels, state.mistakes]).toEqual([[[]], undefined]);
  });
});
