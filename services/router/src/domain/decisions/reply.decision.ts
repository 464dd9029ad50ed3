import type { ConversationReply } from '@baton/contracts';
import { chain, type Step } from '../chain.ts';
import { type Conversation, owesWords } from '../conversation.ts';
import type { ConversationEvent, NoticeGiven } from '../conversation-event.ts';
import type { Facts, HandoffFacts } from '../facts.ts';
import { cancelTasks } from '../tasks/owner-change.ts';
import { goesInCircles } from '../triggers/repetition.ts';
import { callPerson, ownerRepeats } from './call-person.ts';
import { concludeAct } from './conclude-act.ts';
import { refuse, type Sender, standingOf } from './fence.ts';
import { followTopic } from './follow-topic.ts';
import { keepEarly } from './keep-early.ts';
import { speak } from './speak.ts';
import { takeUpParked } from './take-up-parked.ts';

/** The fence: the owner's words reach the customer, a candidate's wait for the grant, all others are refused. */
export const decideReply = (
  conversation: Conversation | undefined,
  reply: ConversationReply,
  eventId: string,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const sender = { agentId: reply.agentId, eventId };
  if (!conversation) return [refuse(sender, 'unknown_conversation', 'There is no such conversation.')];
  const standing = standingOf(conversation, reply.agentId, reply.epoch);
  if (standing === 'owner') return say(conversation, reply, sender, facts, now);
  if (standing === 'candidate') return [keepEarly(conversation, reply, eventId, now)];
  return [
    refuse(sender, standing, 'The reply does not come from the owner of this epoch.', conversation),
    ...concludeAct(reply.agentId, reply.execution, facts)(conversation),
  ];
};

const say = (
  conversation: Conversation,
  reply: ConversationReply,
  sender: Sender,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  if (conversation.owner.kind === 'human' && !reply.operator) return [deskSpeaks(conversation, reply, facts, now)];
  const asked = isOpen(conversation, reply.inReplyTo);
  if (!reply.proactive && !asked)
    return [refuse(sender, 'invalid', 'inReplyTo names no unanswered message; use proactive.', conversation)];
  return chain(
    conversation,
    concludeAct(reply.agentId, reply.execution, facts),
    speak(reply, facts, now),
    ...(reply.resolves ? [resolve(sender, facts, now)] : [followTopic(facts, now), relieve(facts, now)]),
  );
};

/** An owner that says again and again what it has said before is relieved: its answers help nobody. */
const relieve =
  (facts: HandoffFacts, now: Date): Step =>
  (conversation) =>
    goesInCircles(conversation, facts)
      ? callPerson(ownerRepeats(conversation.owner.agentId, conversation.given?.repeats ?? 0), facts, now)(conversation)
      : [];

const isOpen = ({ unanswered, noticed }: Conversation, asked?: string): boolean =>
  asked !== undefined && (noticed.includes(asked) || unanswered.some(({ messageId }) => messageId === asked));

/** With nobody at the desk its words are the platform's. */
const deskSpeaks = ({ language }: Conversation, reply: ConversationReply, { newId }: Facts, at: Date): NoticeGiven => ({
  type: 'NoticeGiven',
  messageId: newId(),
  text: reply.text,
  language: reply.language ?? language,
  at,
});

/** Resolving crosses with a new customer message: then it does not hold. What was parked comes before an end. */
const resolve =
  (sender: Sender, facts: HandoffFacts, at: Date): Step =>
  (conversation) => {
    if (owesWords(conversation) || conversation.handoff || conversation.approvals.length > 0)
      return [refuse(sender, 'invalid', 'Not resolved: something is still open.', conversation)];
    return conversation.parked.length > 0
      ? takeUpParked(facts, at)(conversation)
      : chain(conversation, cancelTasks(at), () => [{ type: 'ConversationResolved', at }]);
  };
