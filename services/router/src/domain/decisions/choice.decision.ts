import type { ConversationChoice } from '@baton/contracts';
import { agentName } from '@baton/routing';
import { chain, type Step } from '../chain.ts';
import { awaitsPerson, type Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { closeOffer, endHandoff } from './end-handoff.ts';
import { giveNotice } from './speak.ts';

/** What the customer chose while waiting for a person. A choice that comes too late changes nothing. */
export const decideChoice = (
  conversation: Conversation | undefined,
  { handoffId, choice }: ConversationChoice,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const attempt = conversation?.handoff?.attempt;
  if (!attempt || !awaitsPerson(conversation) || conversation.handoff?.handoffId !== handoffId) return [];
  if (choice === 'wait') return [];
  if (choice === 'back') return goBack(conversation, facts, now);
  const promise = choice === 'callback' ? 'promised_callback' : 'promised_message';
  const { agentId } = attempt.target;
  return [
    { type: 'ChoiceMade', handoffId, choice, desk: agentId, epoch: attempt.epoch },
    giveNotice(conversation, promise, {}, facts, now, { handoffId }),
  ];
};

const goBack = (conversation: Conversation, facts: HandoffFacts, now: Date): readonly ConversationEvent[] => {
  const name = agentName(facts.agents, conversation.owner.agentId, conversation.language);
  return chain(
    conversation,
    closeOffer('withdrawn', now),
    takeBackRequests(facts),
    () => [giveNotice(conversation, 'back_to_assistant', { name }, facts, now)],
    endHandoff({ outcome: 'withdrawn', reason: 'sender' }, facts, now),
  );
};

/** Whoever goes back does not ask for a person any more. */
const takeBackRequests =
  ({ transcript, signalsOf }: HandoffFacts): Step =>
  ({ unanswered, language }) =>
    transcript.turns
      .filter(({ messageId }) => unanswered.some((open) => open.messageId === messageId))
      .filter(({ text }) => signalsOf(text, language).personRequested)
      .map(({ messageId }) => ({ type: 'MessageSettled', messageId }));
