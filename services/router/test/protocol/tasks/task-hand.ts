import type { Inbox, TaskCompleted, TaskRequested } from '@baton/contracts';
import type { Input } from '../letter.ts';

/** What an agent does about tasks, whether it is its turn or not. */
export const taskActs = [
  'gives out a task',
  'gives out a group',
  'gives out a group in silence about its size',
  'gives out what takes no time',
  'gives out a part',
  'names a worker',
  'does a task',
  'does a task',
  'does a task',
  'fails a task',
  'says that its time is over',
  'takes a task back',
] as const;
export type TaskAct = (typeof taskActs)[number];

interface Who {
  readonly id: string;
  readonly epoch: number;
}

const conversationId = 'c-1';
const seconds = { usual: 30, none: -1 };

/** The hands of an agent: what it was given to do, and what it gave others. */
export class TaskHand {
  private readonly given: Inbox<TaskRequested>[] = [];
  private readonly asked: string[] = [];

  constructor(private readonly who: Who) {}

  read(type: string, data: object): void {
    if (type === 'task.requested') this.given.unshift(data as Inbox<TaskRequested>);
  }

  /** @param back how far back it remembers */
  act(act: TaskAct, back: number, newId: () => string, now: Date): readonly Input[] {
    const { epoch } = this.who;
    const task = older(this.given, back);
    const ask = (part: Partial<TaskRequested>) => this.ask({ epoch, depth: 0, ...part }, newId(), now);
    switch (act) {
      case 'gives out a task':
        return epoch > 0 ? [ask({})] : [];
      case 'gives out a group':
        return epoch > 0 ? this.group(newId(), 3, (part) => ask({ ...part, groupSize: 3 })) : [];
      case 'gives out a group in silence about its size':
        return epoch > 0 ? this.group(newId(), 2, ask) : [];
      case 'gives out what takes no time':
        return epoch > 0 ? [ask({ deadline: after(now, seconds.none) })] : [];
      case 'names a worker':
        return epoch > 0 ? [ask({ to: { agentId: 'worker-agent' } })] : [];
      case 'gives out a part':
        return task ? this.group(newId(), 2, (part) => ask({ ...partOf(task), ...part, groupSize: 2 })) : [];
      case 'does a task':
        return task ? [this.end(task.taskId, { outcome: 'done', output: { found: 1 } })] : [];
      case 'fails a task':
        return task ? [this.end(task.taskId, { outcome: 'failed', error })] : [];
      case 'says that its time is over':
        return task ? [this.end(task.taskId, { outcome: 'timeout' })] : [];
      case 'takes a task back': {
        const taskId = older(this.asked, back);
        return taskId ? [this.end(taskId, { outcome: 'cancelled' })] : [];
      }
    }
  }

  private group(groupId: string, size: number, ask: (part: Partial<TaskRequested>) => Input): readonly Input[] {
    return Array.from({ length: size }, () => ask({ groupId }));
  }

  private ask(part: Partial<TaskRequested> & Pick<TaskRequested, 'epoch' | 'depth'>, taskId: string, now: Date): Input {
    this.asked.unshift(taskId);
    const task = { taskId, conversationId, from: { agentId: this.who.id }, to: { capability: 'lookup' } };
    const what = { description: 'Find the payment.', input: { invoice: 1 } };
    return { topic: 'task requested', data: { ...task, ...what, deadline: after(now, seconds.usual), ...part } };
  }

  private end(taskId: string, end: Pick<TaskCompleted, 'outcome'> & Partial<TaskCompleted>): Input {
    return { topic: 'task completed', data: { taskId, conversationId, by: { agentId: this.who.id }, ...end } };
  }
}

const error = { step: 'lookup', code: 'down', attempts: 3, last: 'The store does not answer.' };

const partOf = ({ taskId, delivery, depth }: Inbox<TaskRequested>) => ({
  parentTaskId: taskId,
  epoch: delivery.epoch,
  depth: depth + 1,
});

const after = (now: Date, s: number): string => new Date(now.getTime() + s * 1_000).toISOString();

const older = <T>(newestFirst: readonly T[], back: number): T | undefined =>
  newestFirst[Math.min(back, newestFirst.length - 1)];
