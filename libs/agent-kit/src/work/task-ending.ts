import { type AgentCard, type TaskCompleted, taskCompleted } from '@baton/contracts';
import { Database, Outbox, type Transaction, together } from '@baton/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { AGENT_CARD } from '../agent-card.token.ts';
import type { Message } from '../domain/ending.ts';
import { type Asked, type Run, requestMessages, runIdOf } from '../domain/run.ts';
import type { TaskWork } from '../domain/task.ts';
import { RunStore } from '../store/run.store.ts';
import { type WorkItem, WorkStore } from '../store/work.store.ts';
import { SharedTransactions } from './shared-transactions.ts';

/** What came of a task. */
export type TaskEnd = Pick<TaskCompleted, 'outcome' | 'output' | 'error' | 'usage'>;

@Injectable()
export class TaskEnding {
  private readonly transactions: SharedTransactions;

  constructor(
    @Inject(AGENT_CARD) private readonly card: AgentCard,
    database: Database,
    private readonly work: WorkStore,
    private readonly runs: RunStore,
    private readonly outbox: Outbox,
  ) {
    this.transactions = new SharedTransactions(database);
  }

  completionOf({ work: { task } }: WorkItem<TaskWork>, end: TaskEnd): TaskCompleted {
    const { taskId, groupId, conversationId } = task;
    return { taskId, groupId, conversationId, by: { agentId: this.card.agentId }, ...end };
  }

  /** In one transaction: item, run and what came of it, or nothing at all where the lease was lost or the task called off. */
  complete(item: WorkItem<TaskWork>, data: TaskCompleted): Promise<boolean> {
    return this.finish(item, async (tx) => {
      await together([
        item.work.resumed && this.runs.end(tx, item.tenant, runIdOf(item.conversationId, item.work)),
        this.add(tx, item, [{ contract: taskCompleted, data }]),
      ]);
    });
  }

  /** As `complete`, for a task that waits: item, run and what is asked for. */
  suspend(item: WorkItem<TaskWork>, run: Run, asked: readonly Asked[]): Promise<boolean> {
    return this.finish(item, async (tx) => {
      await together([this.runs.suspend(tx, item, item.work, run, asked), this.add(tx, item, requestMessages(asked))]);
    });
  }

  /** Nobody waits for it any more. */
  drop(item: WorkItem<TaskWork>): Promise<boolean> {
    return this.finish(item, (tx) => this.runs.end(tx, item.tenant, runIdOf(item.conversationId, item.work)));
  }

  private finish(item: WorkItem<TaskWork>, keep: (tx: Transaction) => Promise<void>): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const { held, more } = await this.work.finish(tx, item);
      if (held) await keep(tx);
      return more;
    });
  }

  private add(
    tx: Transaction,
    { tenant, conversationId, causationId }: WorkItem<TaskWork>,
    messages: readonly Message[],
  ) {
    return this.outbox.add(
      tx,
      messages.map((message) => ({ ...message, tenant, conversationId, causationId })),
    );
  }
}
