import type { NewTopic } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import { after, agent, at, billing, factsWith, message, only, opened, people, triage } from '../scenario.fixture.ts';
import { decideMessageReceived } from './message-received.decision.ts';
import { decideReply } from './reply.decision.ts';

const tech = agent('tech-agent', { intents: [{ name: 'tech.slow', examples: [] }] });
const facts = factsWith([triage, billing, tech, people]);

const says = (conversation: Conversation, confidence?: number, intent = 'tech.slow') => {
  const { epoch, owner, unanswered } = conversation;
  const topic: NewTopic | undefined = confidence === undefined ? undefined : { intent, confidence };
  const reply = { conversationId: 'c-1', epoch, agentId: owner.agentId, inReplyTo: unanswered.at(-1)?.messageId };
  return decideReply(
    conversation,
    { ...reply, text: `Answer ${conversation.course.answers}.`, topic },
    `r-${epoch}`,
    facts,
    at(2),
  );
};
/** The owner has answered, and the customer has written again. */
const answered = (before: Conversation, ...topic: [number?, string?]): Conversation => {
  const state = after(before, says(before, ...topic));
  const next = message(`after-${state.sequence}-${state.course.answers}`, { sentAt: at(3).toISOString() });
  return after(state, decideMessageReceived(state, next, 'default', facts, at(3)));
};
const begun: Conversation = {
  ...opened([triage, billing, tech, people]),
  owner: { agentId: 'billing-agent', kind: 'ai' },
};
const targetOf = (events: ReturnType<typeof says>) =>
  events.some(({ type }) => type === 'OfferMade') ? only(events, 'OfferMade').attempt.target.agentId : undefined;

describe('a customer who speaks of something else', () => {
  it('is handed to whoever covers it when their agent is sure', () => {
    const events = says(begun, 0.85);
    expect(targetOf(events)).toBe('tech-agent');
    expect(only(events, 'HandoffOpened')).toMatchObject({
      by: 'router',
      reason: { evidence: 'rule=topic_changed intent=tech.slow confidence=0.85 times=1' },
    });
  });

  it('is handed over when it was said twice in a row, and not before', () => {
    expect(targetOf(says(begun, 0.6))).toBeUndefined();
    expect(targetOf(says(answered(begun, 0.6), 0.6))).toBe('tech-agent');
  });

  it.each<[string, Conversation, number, string?]>([
    ['is hardly likely', answered(begun, 0.6), 0.59],
    ['was another one the last time', answered(begun, 0.6, 'sales.new_plan'), 0.6],
    ['was not spoken of in between', answered(answered(begun, 0.6)), 0.6],
    ["is one of the agent's own", answered(begun, 0.9, 'billing.double_charge'), 0.9, 'billing.double_charge'],
  ])('stays where the topic %s', (_, conversation, confidence, intent) => {
    expect(targetOf(says(conversation, confidence, intent))).toBeUndefined();
  });

  it('goes to a person where nobody covers it', () => {
    expect(targetOf(says(begun, 0.9, 'astrology'))).toBe('human-queue');
  });
});
