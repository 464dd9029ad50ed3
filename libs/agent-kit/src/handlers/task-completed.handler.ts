import { type Inbox, type TaskCompleted, taskCompleted } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { resultOf } from '../domain/run.ts';
import { RunStore } from '../store/run.store.ts';
import { SessionStore } from '../store/session.store.ts';
import { TaskStore } from '../store/task.store.ts';
import { TaskStops } from '../work/task-stops.ts';

/** What this agent gave out has come to an end; or what it was given is wanted no more. */
@Controller()
export class TaskCompletedHandler {
  constructor(
    private readonly sessions: SessionStore,
    private readonly runs: RunStore,
    private readonly tasks: TaskStore,
    private readonly stops: TaskStops,
  ) {}

  @Handles(taskCompleted, { on: 'inbox' })
  async handle(data: Inbox<TaskCompleted>, { tx, event }: Delivery): Promise<void> {
    const { tenant } = event;
    const key = { tenant, conversationId: data.conversationId };
    // Whoever takes a conversation and a run takes the conversation first.
    await this.sessions.lock(tx, key);
    await this.runs.settle(tx, key, resultOf(data), event.id);
    if (data.delivery.mode !== 'worker' || data.outcome === 'done') return;
    await this.tasks.forget(tx, tenant, data);
    tx.afterCommit(() => this.stops.stop(tenant, data.taskId));
  }
}
