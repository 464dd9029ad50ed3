import type { RefusalCode, TaskRequested } from '@baton/contracts';
import { chain, type Step } from '../chain.ts';
import { type Conversation, owesWords } from '../conversation.ts';
import type { ConversationEvent, TaskAsked } from '../conversation-event.ts';
import { evolve } from '../evolve.ts';
import type { HandoffFacts } from '../facts.ts';
import { chooseWorker } from '../tasks/choose-worker.ts';
import { type Ending, endTasks, router } from '../tasks/end-tasks.ts';
import { isTakenBack, openTask, rootOf } from '../tasks/open-task.ts';
import { keyOf } from '../tasks/task-group.ts';
import { limitReached, objectionToGroup } from '../tasks/task-limits.ts';
import { replyDeadline } from './deliver.ts';
import { refuse, standingOf } from './fence.ts';
import { giveNotice } from './speak.ts';

/**
 * An owner, or a worker for its task, gives out a piece of its work: to whoever it names, or whoever can and is least busy. For want
 * of anybody, or of time, it ends at once.
 * @param isKnown there is a task of this id already
 */
export const decideTaskRequested = (
  conversation: Conversation | undefined,
  request: TaskRequested,
  eventId: string,
  isKnown: boolean,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const sender = { agentId: request.from.agentId, eventId };
  if (!conversation) return [refuse(sender, 'unknown_conversation', 'There is no such conversation.')];
  const objection = isKnown ? reused : objectionTo(conversation, request, facts);
  if (objection) {
    const refused: Step = () => [refuse(sender, objection.code, objection.detail, conversation)];
    return chain(conversation, refused, ...(objection.isLimit ? [leaveOut(request, facts, now)] : []));
  }
  return chain(conversation, ask(request, facts, now));
};

interface Objection {
  readonly code: RefusalCode;
  readonly detail: string;
  readonly isLimit?: boolean;
}

const reused: Objection = { code: 'id_reused', detail: 'This taskId stands for another task already.' };

const objectionTo = (
  conversation: Conversation,
  request: TaskRequested,
  facts: HandoffFacts,
): Objection | undefined => {
  const { to, parentTaskId } = request;
  if (!to.agentId && !to.capability) return { code: 'invalid', detail: '/to: name an agentId or a capability.' };
  const standing = parentTaskId ? asWorker(conversation, parentTaskId, request) : asOwner(conversation, request);
  if (standing) return standing;
  const limit = limitReached(conversation, request, facts.policy);
  if (limit) return { code: 'forbidden', detail: limit, isLimit: true };
  const unlike = objectionToGroup(conversation, request);
  return unlike ? { code: 'invalid', detail: unlike } : undefined;
};

const asOwner = (conversation: Conversation, { from, epoch, depth }: TaskRequested): Objection | undefined => {
  const standing = standingOf(conversation, from.agentId, epoch);
  if (standing !== 'owner')
    return {
      code: standing === 'not_owner' ? standing : 'stale_epoch',
      detail: 'Only the owner may give out work, or a worker for its own task: then name its parentTaskId.',
    };
  if (conversation.handoff) return { code: 'handoff_open', detail: 'A handoff is open.' };
  return depth === 0 ? undefined : { code: 'invalid', detail: '/depth: an owner’s own tasks have depth 0.' };
};

const asWorker = (
  conversation: Conversation,
  parentTaskId: string,
  { from, to, epoch, depth }: TaskRequested,
): Objection | undefined => {
  const parent = openTask(conversation, parentTaskId);
  if (parent?.task.with !== from.agentId)
    return { code: 'forbidden', detail: '/parentTaskId: no such task is open with this agent.' };
  if (epoch !== parent.group.epoch)
    return { code: 'stale_epoch', detail: `/epoch: the task was given out under ${parent.group.epoch}.` };
  if (to.agentId === from.agentId) return { code: 'invalid', detail: '/to: a worker does its own task itself.' };
  const expected = parent.group.depth + 1;
  return depth === expected ? undefined : { code: 'invalid', detail: `/depth: one below its task is ${expected}.` };
};

/** A group does not wait for one of its tasks that was refused. */
const leaveOut =
  (request: TaskRequested, facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const key = keyOf(request);
    const isCounted = request.groupSize && conversation.tasks.some((group) => group.key === key);
    return isCounted ? chain(conversation, () => [{ type: 'TaskLeftOut', key }], endTasks([], facts, now)) : [];
  };

const ask =
  (request: TaskRequested, facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const back = isTakenBack(conversation, request);
    const worker = back ? undefined : chooseWorker(request.to, request.from.agentId, conversation, facts.agents);
    const deadline = deadlineOf(conversation, request, facts, now);
    const asked = withClock(conversation, taskAsked(conversation, request, deadline, now, worker), facts, now);
    const { taskId } = request;
    if (back)
      return chain(
        conversation,
        () => [asked],
        endTasks([{ taskId, outcome: 'cancelled', by: request.from }], facts, now),
      );
    if (!worker) return chain(conversation, () => [asked], endTasks([nobody(taskId)], facts, now));
    if (deadline <= now)
      return chain(conversation, () => [asked], endTasks([{ taskId, outcome: 'timeout', by: router }], facts, now));
    return tellingCustomer(asked, facts, now)(conversation);
  };

const taskAsked = (
  conversation: Conversation,
  request: TaskRequested,
  deadline: Date,
  at: Date,
  worker?: string,
): TaskAsked => {
  const rootTaskId = rootOf(conversation, request);
  return { type: 'TaskAsked', request, ...(worker && { with: worker }), deadline, rootTaskId, at };
};

/** No later than the policy allows, and than the task it is a part of. */
const deadlineOf = (
  conversation: Conversation,
  { deadline, parentTaskId }: TaskRequested,
  { policy }: HandoffFacts,
  now: Date,
): Date => {
  const parent = parentTaskId && openTask(conversation, parentTaskId)?.task.deadline.getTime();
  const latest = Math.min(now.getTime() + policy.tasks.withinMax, parent || Number.POSITIVE_INFINITY);
  return new Date(Math.min(new Date(deadline).getTime(), latest));
};

/** Whoever waits for the owner waits for its workers, too. */
const withClock = (conversation: Conversation, asked: TaskAsked, facts: HandoffFacts, now: Date): TaskAsked => {
  const isOnClock = owesWords(conversation) || conversation.replyDueAt !== undefined;
  if (asked.request.depth > 0 || !isOnClock) return asked;
  const replyBy = replyDeadline(evolve(conversation, asked), facts, now);
  return replyBy ? { ...asked, replyBy } : asked;
};

/** Whoever may have to wait longer is told so, once for what they wrote last. */
const tellingCustomer =
  (asked: TaskAsked, facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const tells = toldOf(conversation, asked, facts, now);
    if (!tells) return [asked];
    return [{ ...asked, tells }, giveNotice(conversation, 'work_given_out', {}, facts, now)];
  };

const toldOf = (
  { unanswered, owner, delegated }: Conversation,
  { request, deadline }: TaskAsked,
  { policy: { tasks } }: HandoffFacts,
  now: Date,
): string | undefined => {
  const last = unanswered.at(-1)?.messageId;
  const isLong = tasks.noticeFrom > 0 && deadline.getTime() - now.getTime() > tasks.noticeFrom;
  const isOurs = request.depth === 0 && owner.kind === 'ai';
  return isLong && isOurs && last !== delegated.told ? last : undefined;
};

const nobody = (taskId: string): Ending => ({
  taskId,
  outcome: 'failed',
  by: router,
  error: { step: 'route', code: 'nobody', attempts: 0, last: 'Nobody who is there can do it.' },
});
