import { type AgentCard, newId, taskCompleted, type Usage } from '@baton/contracts';
import { Database, Outbox, type Transaction, together } from '@baton/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { AGENT_CARD } from '../agent-card.token.ts';
import type { Action } from '../domain/action.ts';
import { conclude } from '../domain/conclude.ts';
import type { Ending, Message } from '../domain/ending.ts';
import { isDue } from '../domain/is-due.ts';
import { type Asked, type Run, requestMessages, runIdOf } from '../domain/run.ts';
import { type Session, withoutSuspended, withSuspended } from '../domain/session.ts';
import type { OwnerWork, Work } from '../domain/work.ts';
import { RunStore } from '../store/run.store.ts';
import { SessionStore } from '../store/session.store.ts';
import { type WorkItem, WorkStore } from '../store/work.store.ts';
import { executionOf } from '../tools/executions.ts';
import { SharedTransactions } from './shared-transactions.ts';

/** What a specialist decided, which facts it read, and what it took. */
export interface Taken {
  readonly action: Action;
  readonly factsRead: readonly string[];
  readonly usage?: Usage;
  /** Calls off what other turns of the conversation have given out. */
  readonly cancels?: boolean;
}

@Injectable()
export class TurnEnding {
  private readonly transactions: SharedTransactions;

  constructor(
    @Inject(AGENT_CARD) private readonly card: AgentCard,
    database: Database,
    private readonly sessions: SessionStore,
    private readonly work: WorkStore,
    private readonly runs: RunStore,
    private readonly outbox: Outbox,
  ) {
    this.transactions = new SharedTransactions(database);
  }

  /**
   * In one transaction, which turns share that end at the same time: item, session and words, or nothing at all where the
   * lease was lost or the work is not due.
   * @returns whether the conversation has more to do
   */
  commit(item: WorkItem<Work>, taken: Taken): Promise<boolean> {
    return this.finish(
      item,
      (tx, session) => this.keep(tx, session, item, taken),
      (tx) => this.tellExecution(tx, item, taken),
    );
  }

  /** As `commit`, for a turn that waits: item, session, run and what is asked for. */
  suspend(item: WorkItem<OwnerWork>, run: Run, asked: readonly Asked[]): Promise<boolean> {
    return this.finish(item, async (tx, session) => {
      await together([
        this.sessions.save(tx, item, withSuspended(session, run.runId)),
        this.runs.suspend(tx, item, item.work, run, asked),
        this.add(tx, item, requestMessages(asked)),
      ]);
    });
  }

  /** The item is no longer this agent's to do. */
  drop(item: WorkItem<Work>): Promise<boolean> {
    return this.finish(item, async () => undefined);
  }

  private finish(
    item: WorkItem<Work>,
    keep: (tx: Transaction, session: Session) => Promise<void>,
    passedOn: (tx: Transaction) => Promise<void> = async () => undefined,
  ): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const [session, { held, more }] = await together([this.sessions.lock(tx, item), this.work.finish(tx, item)]);
      if (held) await (isDue(session, item.work) ? keep(tx, session) : passedOn(tx));
      return more;
    });
  }

  private async keep(tx: Transaction, session: Session, item: WorkItem<Work>, taken: Taken): Promise<void> {
    const { session: after, message } = conclude(session, item.work, this.endingOf(item, taken));
    const ended = endedRun(item);
    if (taken.cancels && session.suspended) await this.cancel(tx, item);
    const left = taken.cancels ? { ...after, suspended: undefined } : withoutSuspended(after, ended);
    await together([
      this.sessions.save(tx, item, left),
      ended && this.runs.end(tx, item.tenant, ended),
      message && this.add(tx, item, [message]),
    ]);
  }

  /** What was carried out while the conversation passed on is told all the same: the words are refused, the fact is kept. */
  private async tellExecution(tx: Transaction, item: WorkItem<Work>, taken: Taken): Promise<void> {
    const ending = this.endingOf(item, taken);
    if (!ending.execution || !item.session) return;
    const { message } = conclude(item.session, item.work, ending);
    if (message) await this.add(tx, item, [message]);
  }

  private endingOf({ work, now: at }: WorkItem<Work>, taken: Taken): Ending {
    const execution = work.kind === 'decided' ? executionOf(work.decided) : undefined;
    return { ...taken, execution, agentId: this.card.agentId, at, newId };
  }

  /** Whoever works on it is told by the router. */
  private async cancel(tx: Transaction, item: WorkItem<Work>): Promise<void> {
    const { conversationId } = item;
    const by = { agentId: this.card.agentId };
    const given = await this.runs.endAllOf(tx, item);
    const messages = given.map(({ taskId, groupId }): Message => {
      const data = { taskId, groupId, conversationId, by, outcome: 'cancelled' as const };
      return { contract: taskCompleted, data };
    });
    await this.add(tx, item, messages);
  }

  private add(tx: Transaction, { tenant, conversationId, causationId }: WorkItem<Work>, messages: readonly Message[]) {
    return this.outbox.add(
      tx,
      messages.map((message) => ({ ...message, tenant, conversationId, causationId })),
    );
  }
}

const endedRun = ({ conversationId, work }: WorkItem<Work>): string | undefined =>
  work.kind !== 'bid' && work.resumed ? runIdOf(conversationId, work) : undefined;
