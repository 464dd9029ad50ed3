import type { Conversation } from '../domain/conversation.ts';
import { newCourse } from '../domain/guards/course.ts';
import { nothingDelegated } from '../domain/tasks/task-group.ts';

/** Beside its state a conversation keeps the trace of its last turn, so that others lead back to it; it decides nothing. */
export interface KeptConversation extends Conversation {
  /** traceparent */
  readonly turn?: string;
}

export const serialize = (conversation: KeptConversation): string => JSON.stringify(conversation);

/** Each moment by its place: to look for them everywhere would take longer than all the rest. */
export const parse = (state: string): KeptConversation => {
  const {
    lastMessageAt,
    resolvedAt,
    replyDueAt,
    handoff,
    approvals,
    early,
    tasks = [],
    delegated = nothingDelegated,
    course,
    ...rest
  } = JSON.parse(state) as Written<KeptConversation>;
  return {
    ...rest,
    said: rest.said ?? 0,
    delegated,
    // What was kept before something was counted has none of it.
    course: { ...newCourse, ...course },
    allowed: rest.allowed ?? [],
    endedApprovals: rest.endedApprovals ?? [],
    operators: rest.operators ?? [],
    ...(lastMessageAt && { lastMessageAt: new Date(lastMessageAt) }),
    ...(resolvedAt && { resolvedAt: new Date(resolvedAt) }),
    ...(replyDueAt && { replyDueAt: new Date(replyDueAt) }),
    ...(handoff && { handoff: openHandoff(handoff) }),
    early: early.map((reply) => ({ ...reply, until: new Date(reply.until ?? 0) })),
    tasks: tasks.map(taskGroup),
    approvals: approvals.map(({ deadline, approvals: needed = 1, requesters = [], ...approval }) => ({
      ...approval,
      approvals: needed,
      requesters,
      deadline: new Date(deadline),
    })),
  };
};

/** As JSON has it. */
type Written<T> = T extends Date ? string : T extends object ? { [Key in keyof T]: Written<T[Key]> } : T;

type TaskGroup = Conversation['tasks'][number];

const taskGroup = (group: Written<TaskGroup>): TaskGroup => ({
  ...group,
  deadline: new Date(group.deadline),
  open: group.open.map((task) => ({ ...task, deadline: new Date(task.deadline) })),
});

type OpenHandoff = NonNullable<Conversation['handoff']>;

const openHandoff = ({ requestedAt, budgetEndsAt, attempt, unclear, ...rest }: Written<OpenHandoff>): OpenHandoff => ({
  ...rest,
  requestedAt: new Date(requestedAt),
  budgetEndsAt: new Date(budgetEndsAt),
  ...(unclear && { unclear: { ...unclear, until: new Date(unclear.until) } }),
  ...(attempt && {
    attempt: { ...attempt, offeredAt: new Date(attempt.offeredAt), deadline: new Date(attempt.deadline) },
  }),
});
