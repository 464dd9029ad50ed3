import type { AgentRefused, Inbox, TaskCompleted, TaskRequested } from '@baton/contracts';
import type { Letter } from '../letter.ts';
import type { Transaction } from '../transaction.ts';

/** A task as those see it who read inboxes and the public topic. */
export interface Seen {
  readonly request: TaskRequested;
  /** Who was given it last. */
  worker?: string;
  /** As its worker was told; a part is to be in with the whole. */
  deadline: Date;
  readonly ends: TaskCompleted[];
  /** To whom its result was given, and under which epoch. */
  readonly delivered: { readonly to: string; readonly epoch: number; readonly mode: string }[];
  /** Workers that were told to stop. */
  readonly stopped: string[];
}

/** What was given out, and what became of it, without a look at the router's state. */
export class TaskChronicle {
  readonly seen = new Map<string, Seen>();
  /** How many tasks of a group were asked for, also those refused. */
  readonly asked = new Map<string, number>();
  /** A new owner gets what its predecessor has given out. */
  passes = false;
  /** What just happened, transaction by transaction. */
  last: { readonly ended: Seen[]; readonly delivered: Seen[] } = { ended: [], delivered: [] };

  /** Words on tasks that were not asked for yet. */
  private readonly early = new Map<string, TaskCompleted>();

  get open(): readonly TaskRequested[] {
    return [...this.seen.values()].filter(({ ends }) => ends.length === 0).map(({ request }) => request);
  }

  /** It asks for what its sender has taken back before: they hear of it with its group. */
  isTakenBack({ input }: Letter): boolean {
    return input.topic === 'task requested' && this.seen.get(input.data.taskId)?.ends[0]?.outcome === 'cancelled';
  }

  add({ letter, told }: Transaction): void {
    this.last = { ended: [], delivered: [] };
    const refused = told.some(({ contract, data }) => contract.type === 'agent.refused' && ceIdOf(data) === letter?.id);
    if (letter) this.taken(letter, refused);
    for (const { contract, data, inbox } of told) {
      if (contract.type === 'task.requested' && inbox) this.given(data as Inbox<TaskRequested>, inbox);
      if (contract.type !== 'task.completed') continue;
      if (inbox) this.copied(data as Inbox<TaskCompleted>, inbox);
      else this.ended(data as TaskCompleted);
    }
  }

  private taken({ input }: Letter, refused: boolean): void {
    if (input.topic === 'task requested') this.requested(input.data, refused);
    if (input.topic !== 'task completed' || refused) return;
    const task = this.seen.get(input.data.taskId);
    if (task?.ends.length === 0) this.ended(input.data);
    if (!task) this.early.set(input.data.taskId, input.data);
  }

  private requested(request: TaskRequested, refused: boolean): void {
    if (this.seen.has(request.taskId)) return;
    const { groupId } = request;
    if (groupId) this.asked.set(groupId, (this.asked.get(groupId) ?? 0) + 1);
    if (refused) return;
    const whole = this.seen.get(request.parentTaskId ?? '')?.deadline.getTime() ?? Number.POSITIVE_INFINITY;
    const deadline = new Date(Math.min(Date.parse(request.deadline), whole));
    const task = { request, deadline, ends: [], delivered: [], stopped: [] };
    this.seen.set(request.taskId, task);
    const end = this.early.get(request.taskId);
    if (end?.by.agentId === request.from.agentId) this.ended(end);
  }

  private given({ taskId, deadline }: Inbox<TaskRequested>, inbox: string): void {
    const task = this.seen.get(taskId);
    if (task) Object.assign(task, { worker: inbox, deadline: new Date(deadline) });
  }

  private ended(end: TaskCompleted): void {
    const task = this.seen.get(end.taskId);
    if (!task) return;
    task.ends.push(end);
    this.last.ended.push(task);
  }

  private copied({ taskId, outcome, by, delivery: { epoch, mode } }: Inbox<TaskCompleted>, to: string): void {
    const task = this.seen.get(taskId);
    if (!task) return;
    const stops = mode === 'worker' && to === task.worker && (by.agentId === 'router' || outcome === 'cancelled');
    if (stops) task.stopped.push(to);
    else {
      task.delivered.push({ to, epoch, mode });
      this.last.delivered.push(task);
    }
  }
}

const ceIdOf = (data: object): string => (data as AgentRefused).ceId;
