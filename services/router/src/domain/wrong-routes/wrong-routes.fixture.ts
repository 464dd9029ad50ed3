import type { HandoffAccepted, HandoffRejected, HandoffRequested, HandoffTarget, Trigger } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import { decideHandoffAccepted } from '../decisions/handoff-accepted.decision.ts';
import { decideHandoffRejected } from '../decisions/handoff-rejected.decision.ts';
import { decideHandoffRequested } from '../decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from '../decisions/message-received.decision.ts';
import { decideReply } from '../decisions/reply.decision.ts';
import { after, agent, at, everybody, factsWith, message, opened, request } from '../scenario.fixture.ts';

/** Conversations that go the wrong way, made of real decisions. */
const agents = [...everybody, agent('tech-agent')];
const facts = factsWith(agents);

interface Wish {
  readonly trigger?: Trigger;
  readonly intent?: string;
  readonly confidence?: number;
}

/** The owner asks for an agent, or for whom it says. */
export const asks = (
  conversation: Conversation,
  to: string | HandoffTarget,
  { trigger = 'specialization', intent, confidence }: Wish = {},
): readonly ConversationEvent[] => {
  const { epoch, owner } = conversation;
  const target = typeof to === 'string' ? { agentId: to } : to;
  const reason: HandoffRequested['reason'] = { trigger, detail: 'Not mine.', by: 'sender', confidence };
  const handoffId = `h-${epoch}-${target.agentId ?? 'human'}`;
  const asked = request({ handoffId, epoch, from: owner, to: target, reason });
  const found = { name: 'account.number', value: `${epoch}`, provenance: 'system' as const };
  const returns = trigger === 'returned' && { returns: { settled: ['It is theirs.'], promised: [], forbidden: [] } };
  const contents = { ...asked.package, facts: [found], ...(intent && { intent }), ...returns };
  return decideHandoffRequested(conversation, { ...asked, package: contents }, `e-${epoch}`, facts, at(epoch));
};

const answer = ({ handoff, lastEpoch }: Conversation) => ({
  handoffId: handoff?.handoffId ?? '',
  attemptId: handoff?.attempt?.attemptId ?? '',
  conversationId: 'c-1',
  by: { agentId: handoff?.attempt?.target.agentId ?? '' },
  epoch: lastEpoch,
});

export const accepts = (conversation: Conversation, reply?: HandoffAccepted['reply']): readonly ConversationEvent[] => {
  const readback = { summary: 'Understood.', firstStep: 'Look.', reliesOn: [] };
  const claim = { ...answer(conversation), readback, acceptedAt: at(5).toISOString(), ...(reply && { reply }) };
  return decideHandoffAccepted(conversation, claim, 'a', undefined, facts, at(5));
};

export const rejects = (
  conversation: Conversation,
  reason: HandoffRejected['reason'],
): readonly ConversationEvent[] => {
  const rejection = { ...answer(conversation), reason, detail: 'No.', rejectedAt: at(5).toISOString() };
  return decideHandoffRejected(conversation, rejection, 'r', request().package, facts, at(5));
};

export const writes = (conversation: Conversation, messageId: string): readonly ConversationEvent[] =>
  decideMessageReceived(conversation, message(messageId), 'default', facts, at(6));

/** The owner answers what the customer said last. */
export const answers = (conversation: Conversation, resolves = false): readonly ConversationEvent[] => {
  const { owner, epoch, unanswered } = conversation;
  const inReplyTo = unanswered.at(-1)?.messageId;
  const said = { conversationId: 'c-1', epoch, agentId: owner.agentId, text: 'Done.', resolves };
  const operator = owner.kind === 'human' ? { operator: { id: 'ada', displayName: 'Ada' } } : {};
  const reply = { ...said, ...operator, ...(inReplyTo ? { inReplyTo } : { proactive: true as const }) };
  return decideReply(conversation, reply, 'w', facts, at(7));
};

export const handedTo = (conversation: Conversation, to: string | HandoffTarget, wish?: Wish): Conversation => {
  const placed = after(conversation, asks(conversation, to, wish));
  return after(placed, accepts(placed));
};

/** Triage took the customer's `m-1` for this, and tech has it. */
export const withTech = (wish?: Wish): Conversation => handedTo(opened(agents), 'tech-agent', wish);

export const withTriage = (): Conversation => opened(agents);
