import type { Inbox, TaskCompleted, TaskRequested } from '@baton/contracts';
import { type Delivery, type GatheredStatement, rowsAsked, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { lineOf, taskLine } from '../domain/run.ts';
import type { TaskWork } from '../domain/task.ts';
import { RunStore } from './run.store.ts';
import { WorkStore } from './work.store.ts';

const known: GatheredStatement = {
  name: 'task_known',
  text: `
    SELECT place::int AS row FROM ${rowsAsked('asked', { tenant: 'text', line: 'text' })}
    WHERE EXISTS (SELECT FROM work_item AS item WHERE item.tenant = asked.tenant AND item.line = asked.line)
      OR EXISTS (SELECT FROM run WHERE run.tenant = asked.tenant AND run.line = asked.line)`,
};

/** Tasks that were given to this agent. */
@Injectable()
export class TaskStore {
  constructor(
    private readonly work: WorkStore,
    private readonly runs: RunStore,
  ) {}

  /** To be performed outside the consumer; nothing new while it is being performed. */
  async assign({ tx, event }: Delivery, { delivery, ...asked }: Inbox<TaskRequested>): Promise<void> {
    const { tenant } = event;
    const { conversationId, deadline } = asked;
    const task = { ...asked, epoch: delivery.epoch, deadline: delivery.deadline ?? deadline };
    const work: TaskWork = { kind: 'task', task };
    const [underWay] = await tx.gather(known, [tenant, lineOf(conversationId, work)]);
    if (!underWay) await this.work.add(tx, { tenant, conversationId, work, causationId: event.id });
  }

  /** Nobody wants its result any more. */
  async forget(tx: Transaction, tenant: string, { taskId }: Pick<TaskCompleted, 'taskId'>): Promise<void> {
    const line = taskLine(taskId);
    await this.work.remove(tx, tenant, line);
    await this.runs.end(tx, tenant, line);
  }
}
