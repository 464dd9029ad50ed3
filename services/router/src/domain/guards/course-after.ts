import type { ContextPackage, Usage } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent, HandoffOpened, OwnerChanged, ReplySpoken } from '../conversation-event.ts';
import type { Course } from './course.ts';

const stintsMax = 40;
const knownMax = 400;

/** The course after an event; neither schedules, retries, reopening nor a person's return take anything back. */
export const courseAfter = (state: Conversation, event: ConversationEvent): Course =>
  withUsage(counted(state, event), usageOf(event));

const usageOf = (event: ConversationEvent): Usage | undefined => {
  if (event.type === 'ApprovalOpened') return event.request.usage;
  if (event.type === 'TaskEnded') return event.result.usage;
  return event.type === 'ReplySpoken' || event.type === 'HandoffOpened' ? event.usage : undefined;
};

const withUsage = (course: Course, usage: Usage | undefined): Course => {
  if (!usage) return course;
  const { tokens = 0, cost } = usage;
  const spent = cost && { [cost.currency]: (course.cost[cost.currency] ?? 0) + Math.max(cost.minorUnits, 0) };
  return { ...course, tokens: course.tokens + tokens, cost: { ...course.cost, ...spent } };
};

const counted = (state: Conversation, event: ConversationEvent): Course => {
  const { course } = state;
  switch (event.type) {
    case 'MessageRecorded':
      return event.late ? course : { ...heard(state, event.at), learned: course.learned + 1 };
    case 'HandoffOpened':
      return opened(course, event);
    case 'OfferMade':
      return event.attempt.target.kind === 'human' ? clockStopped(course, event.at) : course;
    case 'OwnerChanged':
      return ownerChanged(course, event);
    case 'ReplySpoken':
      return event.from.kind === 'ai' ? answered(state, event) : course;
    case 'ApprovalOpened':
      return { ...course, waitingSince: undefined };
    default:
      return course;
  }
};

const heard = ({ course, owner, handoff }: Conversation, at: Date): Course =>
  owner.kind === 'human' || handoff?.attempt?.target.kind === 'human'
    ? course
    : { ...course, waitingSince: course.waitingSince ?? at.getTime() };

const clockStopped = (course: Course, at: Date): Course => ({
  ...course,
  waitedMs: course.waitedMs + (course.waitingSince === undefined ? 0 : at.getTime() - course.waitingSince),
  waitingSince: undefined,
});

const opened = (course: Course, { package: contents, reason }: HandoffOpened): Course => {
  const found = marksOf(contents).filter((mark) => !course.known.includes(mark));
  return {
    ...course,
    learned: course.learned + found.length,
    known: [...course.known, ...found].slice(-knownMax),
    guarded: course.guarded || reason.trigger === 'loop_guard',
  };
};

const ownerChanged = (course: Course, { from, to, at }: OwnerChanged): Course => ({
  ...(to.kind === 'human' ? clockStopped(course, at) : course),
  hops: course.hops + (from.kind === 'ai' && to.kind === 'ai' ? 1 : 0),
  stints: [...course.stints, { ...from, learned: course.learned }].slice(-stintsMax),
});

/** An answer to the last message ends the wait. */
const answered = ({ course, unanswered }: Conversation, { inReplyTo, at }: ReplySpoken): Course => {
  const answers = course.answers + 1;
  return unanswered.at(-1)?.messageId === inReplyTo ? { ...clockStopped(course, at), answers } : { ...course, answers };
};

/** What an agent merely inferred is nothing new: a model in a circle infers something else each time round. */
const marksOf = ({ facts = [], results = [], tried = [], intent, returns }: ContextPackage): readonly string[] => [
  ...new Set(
    [
      ...facts.filter(({ provenance }) => provenance !== 'inferred').map(({ name, value }) => ['fact', name, value]),
      ...results.map(({ name, value }) => ['result', name, value]),
      ...tried.map(({ step, outcome }) => ['tried', step, outcome]),
      ...(intent ? [['intent', intent]] : []),
      ...(returns ? [['returns', returns]] : []),
    ].map((found) => markOf(JSON.stringify(found))),
  ),
];

/** So much of a finding tells it from others of its length. */
const markedMax = 256;

/** FNV-1a: tells findings apart without keeping them. */
const markOf = (finding: string): string => {
  const text = `${finding.length} ${finding.slice(0, markedMax)}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};
