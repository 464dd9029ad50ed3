import type { MemoryEntry } from '@baton/contracts';
import { handoffClarified } from './classifying/evolve-clarified.ts';
import { type Conversation, type OpenHandoff, owesWords, type Seen, type Unanswered } from './conversation.ts';
import type {
  ConversationEvent,
  ConversationOpened,
  HandoffEnded,
  HandoffOpened,
  MemoryChanged,
  MessageDelivered,
  MessageRecorded,
  OfferClosed,
  OfferMade,
  OwnerChanged,
  ReplySpoken,
} from './conversation-event.ts';
import { actConcluded, actPassedOn, approvalClosed, approvalOpened } from './evolve-approval.ts';
import { newCourse } from './guards/course.ts';
import { courseAfter } from './guards/course-after.ts';
import {
  taskAsked,
  taskEnded,
  taskLeftOut,
  taskMoved,
  tasksDelivered,
  tasksDropped,
  tasksPassed,
  taskTakenBack,
} from './tasks/evolve-tasks.ts';
import { ownersGroups } from './tasks/open-task.ts';
import { nothingDelegated } from './tasks/task-group.ts';
import { withAnswer } from './triggers/repetition.ts';
import { mistakesAfter } from './wrong-routes/mistakes-after.ts';
import { messagesMax, takingAfter } from './wrong-routes/taking-after.ts';

/** The state after an event. The first event of a conversation is `ConversationOpened`. */
export const evolve = (state: Conversation | undefined, event: ConversationEvent): Conversation => {
  const after = applied(state, event);
  return state ? { ...after, course: courseAfter(state, event), ...routesAfter(state, event) } : after;
};

/** Only what says something of a choice is looked at. */
const routesAfter = (state: Conversation, event: ConversationEvent): Pick<Conversation, 'taking' | 'mistakes'> => {
  const { type } = event;
  if (type !== 'OfferClosed' && type !== 'HandoffOpened' && type !== 'ReplySpoken' && type !== 'ConversationResolved')
    return {};
  return { taking: takingAfter(state, event), mistakes: mistakesAfter(state, event) };
};

const applied = (state: Conversation | undefined, event: ConversationEvent): Conversation => {
  if (event.type === 'ConversationOpened') return opened(event);
  if (!state) throw new Error(`${event.type} before ConversationOpened`);
  switch (event.type) {
    case 'ConversationReopened':
      return { ...state, status: 'open', owner: event.owner, epoch: event.epoch, lastEpoch: event.epoch };
    case 'ConversationResolved':
      return {
        ...state,
        status: 'resolved',
        resolvedAt: event.at,
        unanswered: [],
        replyDueAt: undefined,
        stalls: 0,
        given: undefined,
        operators: [],
      };
    case 'MessageRecorded':
      return messageRecorded(state, event);
    case 'MessageDelivered':
      return messageDelivered(state, event);
    case 'MessageSettled':
      return { ...state, unanswered: state.unanswered.filter(({ messageId }) => messageId !== event.messageId) };
    case 'ReplySpoken':
      return replySpoken(state, event);
    case 'MemoryChanged':
      return { ...state, memory: memoryAfter(state.memory, event), given: undefined };
    case 'HandoffOpened':
      return opening(state, event);
    case 'OpinionsWanted':
    case 'WordsClassified':
    case 'CustomerAsked':
      return { ...state, handoff: state.handoff && handoffClarified(state.handoff, event) };
    case 'OfferMade':
      return offerMade(state, event);
    case 'OfferClosed':
      return { ...state, handoff: offerClosed(state.handoff, event) };
    case 'HandoffEnded':
      return handoffEnded(state, event);
    case 'OwnerChanged':
      return ownerChanged(state, event);
    case 'ReplyKeptForGrant':
      return { ...state, early: [...state.early, event] };
    case 'KeptReplyDropped':
      return { ...state, early: state.early.filter(({ eventId }) => eventId !== event.eventId) };
    case 'LanguageSettled':
      return { ...state, leaning: undefined };
    case 'OwnerStalled':
      return { ...state, stalls: state.stalls + 1 };
    case 'QueueMoved':
      return { ...state, handoff: state.handoff && { ...state.handoff, place: event.place } };
    case 'TopicTakenUp':
      return { ...state, parked: state.parked.filter(({ intent }) => intent !== event.intent) };
    case 'ApprovalOpened':
      return approvalOpened(state, event);
    case 'ApprovalClosed':
      return approvalClosed(state, event);
    case 'TaskAsked':
      return taskAsked(state, event);
    case 'TaskTakenBack':
      return taskTakenBack(state, event);
    case 'TaskLeftOut':
      return taskLeftOut(state, event);
    case 'TaskMoved':
      return taskMoved(state, event);
    case 'TaskEnded':
      return taskEnded(state, event);
    case 'TasksDelivered':
      return tasksDelivered(state, event);
    case 'TasksDropped':
      return tasksDropped(state, event);
    case 'TasksPassed':
      return tasksPassed(state, event);
    case 'ActPassedOn':
      return actPassedOn(state, event);
    case 'ActConcluded':
      return actConcluded(state, event);
    case 'RouteDecided':
      return { ...state, handoff: state.handoff && { ...state.handoff, because: event.decision.because } };
    case 'NoticeGiven':
      return { ...state, said: state.said + 1 };
    case 'ChoiceMade':
      return { ...state, handoff: state.handoff && { ...state.handoff, choice: event.choice } };
    case 'RequestSeconded':
      return { ...state, handoff: state.handoff && { ...state.handoff, by: 'router', to: { kind: 'human' } } };
    case 'HandoffRefused':
    case 'SenderRefused':
      return state;
  }
};

const opened = (event: ConversationOpened): Conversation => ({
  tenant: event.tenant,
  id: event.conversationId,
  status: 'open',
  owner: event.owner,
  epoch: 1,
  lastEpoch: 1,
  sequence: 0,
  customer: event.customer,
  channel: event.channel,
  language: event.language,
  disclosed: false,
  said: 0,
  unanswered: [],
  noticed: [],
  path: [],
  seen: {},
  memory: [],
  early: [],
  approvals: [],
  tasks: [],
  delegated: nothingDelegated,
  allowed: [],
  endedApprovals: [],
  operators: [],
  parked: [],
  missingContext: 0,
  stalls: 0,
  course: newCourse,
});

const messageRecorded = (state: Conversation, event: MessageRecorded): Conversation => {
  const said = state.said + 1;
  if (event.late) return { ...state, said };
  const unanswered = [...state.unanswered, { messageId: event.messageId }];
  const { language, leaning, sentAt: lastMessageAt } = event;
  return { ...state, said, unanswered, language, leaning, lastMessageAt };
};

const messageDelivered = (state: Conversation, event: MessageDelivered): Conversation => ({
  ...state,
  unanswered: state.unanswered.map((message) =>
    message.messageId === event.messageId && event.mode === 'owner' ? { ...message, epoch: event.epoch } : message,
  ),
  replyDueAt: state.replyDueAt ?? event.replyBy,
  seen: { ...state.seen, [event.to]: upToDate(state, event.to) },
});

const replySpoken = (state: Conversation, event: ReplySpoken): Conversation => {
  const unanswered = answered(state.unanswered, event.inReplyTo);
  const noticed = state.noticed.filter((messageId) => messageId !== event.inReplyTo);
  const replyDueAt = owesWords({ ...state, unanswered }) ? state.replyDueAt : undefined;
  return {
    ...state,
    said: state.said + 1,
    unanswered,
    noticed,
    replyDueAt,
    stalls: 0,
    disclosed: state.disclosed || event.from.kind === 'ai',
    given: givenAfter(state, event),
    straying: strayingAfter(state, event),
    operators: withOperator(state, event.operator),
  };
};

/** Only an AI's answers to the customer count, and while nobody else is waited for. */
const givenAfter = (state: Conversation, { from, mark, inReplyTo }: ReplySpoken): Conversation['given'] => {
  const waits = state.handoff !== undefined || state.approvals.length > 0 || ownersGroups(state).length > 0;
  return from.kind === 'human' || waits || !mark || !inReplyTo ? state.given : withAnswer(state.given, mark);
};

/** An answer that says nothing of it ends it. */
const strayingAfter = ({ straying }: Conversation, { newTopic, inReplyTo }: ReplySpoken): Conversation['straying'] => {
  if (!newTopic) return inReplyTo ? undefined : straying;
  return { ...newTopic, times: straying?.intent === newTopic.intent ? straying.times + 1 : 1 };
};

/** An answer to a message answers what was asked before it, too. */
const answered = (unanswered: readonly Unanswered[], inReplyTo?: string): readonly Unanswered[] => {
  const at = unanswered.findIndex(({ messageId }) => messageId === inReplyTo);
  return at < 0 ? unanswered : unanswered.slice(at + 1);
};

const memoryAfter = (memory: readonly MemoryEntry[], { operations, by }: MemoryChanged): readonly MemoryEntry[] =>
  operations.reduce<readonly MemoryEntry[]>((entries, { op, key, value }) => {
    const others = entries.filter((entry) => entry.key !== key);
    const version = memoryVersion(entries) + 1;
    return [...others, { key, ...(op === 'set' && { value }), version, by }];
  }, memory);

/** The newest version among the entries; a removed entry stays without a value, so that its removal reaches every reader. */
export const memoryVersion = (memory: readonly MemoryEntry[]): number =>
  memory.reduce((newest, { version }) => Math.max(newest, version), 0);

const opening = (state: Conversation, event: HandoffOpened): Conversation => ({
  ...state,
  intent: event.package.intent ?? event.to.intent ?? state.intent,
  handoff: handoffOpened(state, event),
  parked: parkedWith(state, event),
  straying: undefined,
  replyDueAt: undefined,
  given: undefined,
  operators: withOperator(state, event.operator),
});

const handoffOpened = (state: Conversation, event: HandoffOpened): OpenHandoff => ({
  handoffId: event.handoffId,
  from: event.from,
  by: event.by,
  reason: event.reason,
  to: event.to,
  ...(event.package.intent && { intent: event.package.intent }),
  about: state.unanswered.slice(-messagesMax).map(({ messageId }) => messageId),
  requestedAt: event.requestedAt,
  budgetEndsAt: event.budgetEndsAt,
  tried: [],
  ...(event.topic && { topic: event.topic }),
  ...(parkedWith(state, event).length > state.parked.length && { parks: true }),
});

/** As many as a package takes. */
const parkedMax = 10;

const parkedWith = (state: Conversation, { package: { parked = [] } }: HandoffOpened): Conversation['parked'] =>
  [...state.parked.filter((topic) => !parked.some(({ intent }) => intent === topic.intent)), ...parked].slice(
    0,
    parkedMax,
  );

const offerMade = (state: Conversation, { attempt, rule }: OfferMade): Conversation => ({
  ...state,
  lastEpoch: attempt.epoch,
  handoff: state.handoff && { ...state.handoff, attempt, rule, unclear: undefined },
  seen: { ...state.seen, [attempt.target.agentId]: upToDate(state, attempt.target.agentId) },
});

const offerClosed = (handoff: OpenHandoff | undefined, { attempt }: OfferClosed): OpenHandoff | undefined =>
  handoff && { ...handoff, attempt: undefined, place: undefined, tried: [...handoff.tried, attempt.target.agentId] };

const handoffEnded = (state: Conversation, event: HandoffEnded): Conversation => ({
  ...state,
  handoff: undefined,
  parked: state.handoff?.topic && event.outcome !== 'accepted' ? [state.handoff.topic, ...state.parked] : state.parked,
  replyDueAt: event.replyBy,
  missingContext: state.missingContext + (event.reason === 'missing_context' ? 1 : 0),
});

const ownerChanged = (state: Conversation, event: OwnerChanged): Conversation => ({
  ...state,
  owner: event.to,
  epoch: event.epoch,
  path: [...state.path, { agentId: event.to.agentId, at: event.at.toISOString(), trigger: event.trigger }],
  unanswered: state.unanswered.map(({ messageId }) => ({ messageId })),
  replyDueAt: undefined,
  stalls: 0,
  given: undefined,
  operators: withOperator(state, event.operator?.id),
});

/** Whoever has had it may have asked for what follows. */
const withOperator = ({ operators }: Conversation, operator: string | undefined): readonly string[] =>
  operator === undefined || operators.includes(operator) ? operators : [...operators, operator];

const upToDate = (state: Conversation, agentId: string): Seen => ({
  inboxSequence: state.seen[agentId]?.inboxSequence ?? 0,
  memoryVersion: memoryVersion(state.memory),
});
