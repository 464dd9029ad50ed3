import { agentRefused, conversationLifecycle, messageReceived, messageSent, routingDecided } from '@baton/contracts';
import type { Classified } from '@baton/routing';
import type { Conversation } from '../conversation.ts';
import type {
  ConversationEvent,
  MessageDelivered,
  NoticeGiven,
  ReplySpoken,
  RouteDecided,
  SenderRefused,
} from '../conversation-event.ts';
import { actConcluded, actPassedOn, approvalClosed, approvalOpened } from './announce-approval.ts';
import {
  choiceMade,
  handoffEnded,
  handoffRefused,
  offerClosed,
  offerMade,
  ownerChanged,
  requestMade,
} from './announce-handoff.ts';
import { taskAsked, taskEnded, taskMoved, tasksDelivered } from './announce-task.ts';
import { type Addressed, type Announcement, toAll, toInbox } from './announcement.ts';

/** What the world and the agents are told of an event, given the state before it. */
export const announce = (before: Conversation, event: ConversationEvent): readonly Announcement[] => {
  switch (event.type) {
    case 'ConversationOpened':
      return [lifecycle(before, { state: 'opened', owner: event.owner, epoch: 1, at: event.at.toISOString() })];
    case 'ConversationReopened':
      return [
        lifecycle(before, { state: 'reopened', owner: event.owner, epoch: event.epoch, at: event.at.toISOString() }),
      ];
    case 'ConversationResolved':
      return resolved(before, event.at);
    case 'MessageDelivered':
      return [messageDelivered(before, event)];
    case 'ReplySpoken':
      return [replySpoken(before, event)];
    case 'NoticeGiven':
      return [noticeGiven(before, event)];
    case 'HandoffOpened':
      return requestMade(before, event);
    case 'HandoffRefused':
      return handoffRefused(before, event);
    case 'RouteDecided':
      return [routeDecided(before, event)];
    case 'OfferMade':
      return offerMade(before, event);
    case 'OfferClosed':
      return offerClosed(before, event);
    case 'HandoffEnded':
      return handoffEnded(before, event);
    case 'OwnerChanged':
      return ownerChanged(before, event);
    case 'SenderRefused':
      return [senderRefused(before, event)];
    case 'ChoiceMade':
      return [choiceMade(before, event)];
    case 'ApprovalOpened':
      return approvalOpened(event);
    case 'ApprovalClosed':
      return approvalClosed(before, event);
    case 'TaskAsked':
      return taskAsked(event);
    case 'TaskMoved':
      return taskMoved(before, event);
    case 'TaskEnded':
      return taskEnded(before, event);
    case 'TasksDelivered':
      return tasksDelivered(event);
    case 'ActPassedOn':
      return actPassedOn(before, event);
    case 'ActConcluded':
      return actConcluded(before, event);
    case 'MessageRecorded':
    case 'MessageSettled':
    case 'MemoryChanged':
    case 'ReplyKeptForGrant':
    case 'KeptReplyDropped':
    case 'OwnerStalled':
    case 'LanguageSettled':
    case 'QueueMoved':
    case 'RequestSeconded':
    case 'OpinionsWanted':
    case 'WordsClassified':
    case 'CustomerAsked':
    case 'TopicTakenUp':
    case 'TaskLeftOut':
    case 'TaskTakenBack':
    case 'TasksDropped':
    case 'TasksPassed':
      return [];
  }
};

/** An answer to what was sent about a conversation that does not exist. */
export const announceToStranger = (conversationId: string, event: ConversationEvent): readonly Announcement[] => {
  const nowhere = { id: conversationId, epoch: 0 };
  if (event.type === 'HandoffRefused') return handoffRefused(nowhere, event);
  return event.type === 'SenderRefused' ? [senderRefused(nowhere, event)] : [];
};

type Life = Omit<InstanceType<typeof conversationLifecycle.data>, 'conversationId'>;

const lifecycle = ({ id }: Conversation, life: Life): Announcement =>
  toAll(conversationLifecycle, { conversationId: id, ...life });

const resolved = (before: Conversation, at: Date): readonly Announcement[] => {
  const { id, epoch, owner } = before;
  const data = { conversationId: id, state: 'resolved' as const, epoch, at: at.toISOString() };
  const copy = { ...data, delivery: { epoch, mode: 'info' as const } };
  return [toAll(conversationLifecycle, data), toInbox(owner.agentId, conversationLifecycle, copy)];
};

const messageDelivered = (before: Conversation, event: MessageDelivered): Announcement => {
  const { messageId, customer, memory, text, sentAt, signals, to, epoch, mode, replyBy, confidenceMin } = event;
  const { id, channel } = before;
  return toInbox(to, messageReceived, {
    conversationId: id,
    messageId,
    customer,
    channel,
    text,
    sentAt: sentAt.toISOString(),
    delivery: { epoch, mode, confidenceMin, ...(replyBy && { replyBy: replyBy.toISOString() }) },
    signals,
    ...(memory.length > 0 && { memory }),
  });
};

const replySpoken = ({ id }: Conversation, event: ReplySpoken): Announcement =>
  toAll(messageSent, {
    conversationId: id,
    messageId: event.messageId,
    from: { kind: event.from.kind, agentId: event.from.agentId, name: event.name },
    kind: 'reply',
    text: event.text,
    language: event.language,
    epoch: event.epoch,
    ...(event.inReplyTo && { inReplyTo: event.inReplyTo }),
    ...(event.handoffId && { handoffId: event.handoffId }),
    sentAt: event.at.toISOString(),
  });

const noticeGiven = ({ id, epoch }: Conversation, event: NoticeGiven): Announcement =>
  toAll(messageSent, {
    conversationId: id,
    messageId: event.messageId,
    from: { kind: 'platform' },
    kind: 'notice',
    text: event.text,
    language: event.language,
    epoch,
    ...(event.inReplyTo && { inReplyTo: event.inReplyTo }),
    ...(event.handoffId && { handoffId: event.handoffId }),
    sentAt: event.at.toISOString(),
  });

const routeDecided = ({ id, handoff }: Conversation, event: RouteDecided): Announcement => {
  const { decisionId, handoffId, decision, madeFrom, classifier, at } = event;
  const { from, to, language, channel, intent, severity, sentiment, tried } = madeFrom.question;
  const { policyVersion, rule, outcome, candidates, because } = decision;
  const reason = because ?? handoff?.reason;
  return toAll(routingDecided, {
    decisionId,
    conversationId: id,
    handoffId,
    policyVersion,
    rule,
    outcome: outcome === 'nobody' ? 'stay' : outcome,
    candidates: [...candidates],
    signals: {
      ...{ from, to, language, channel, intent, severity, sentiment, tried },
      trigger: reason?.trigger,
      ...(reason?.confidence !== undefined && { confidence: reason.confidence }),
      ...(reason?.by === 'router' && reason.evidence && { evidence: reason.evidence }),
    },
    ...(classifier && { classifier: classifierOf(classifier) }),
    at: at.toISOString(),
  });
};

const classifierOf = ({ asked, label, confidence, by }: Classified) => ({
  asked,
  label,
  confidence,
  ...(by !== undefined && { by }),
});

const senderRefused = ({ id, epoch }: Addressed, event: SenderRefused): Announcement => {
  const { agentId, eventId: ceId, code, detail, currentEpoch } = event;
  const data = { conversationId: id, ceId, code, detail, ...(currentEpoch !== undefined && { currentEpoch }) };
  return toInbox(agentId, agentRefused, { ...data, delivery: { epoch, mode: 'info' as const } });
};
