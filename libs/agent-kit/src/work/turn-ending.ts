import { type AgentCard, newId } from '@baton/contracts';
import { Database, Outbox, type Transaction, together } from '@baton/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { AGENT_CARD } from '../agent-card.token.ts';
import type { Action } from '../domain/action.ts';
import { conclude } from '../domain/conclude.ts';
import type { Session } from '../domain/session.ts';
import { isDue } from '../domain/work.ts';
import { SessionStore } from '../store/session.store.ts';
import { type WorkItem, WorkStore } from '../store/work.store.ts';
import { SharedTransactions } from './shared-transactions.ts';

/** What a specialist decided, and which facts it read. */
export interface Taken {
  readonly action: Action;
  readonly factsRead: readonly string[];
}

@Injectable()
export class TurnEnding {
  private readonly transactions: SharedTransactions;

  constructor(
    @Inject(AGENT_CARD) private readonly card: AgentCard,
    database: Database,
    private readonly sessions: SessionStore,
    private readonly work: WorkStore,
    private readonly outbox: Outbox,
  ) {
    this.transactions = new SharedTransactions(database);
  }

  /**
   * In one transaction, which turns share that end at the same time: item, session and words, or nothing at all where the
   * lease was lost or the work is not due.
   * @returns whether the conversation has more to do
   */
  commit(item: WorkItem, taken: Taken): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const [session, { held, more }] = await together([this.sessions.lock(tx, item), this.work.finish(tx, item)]);
      if (held && isDue(session, item.work)) await this.keep(tx, session, item, taken);
      return more;
    });
  }

  /** The item is no longer this agent's to do. */
  drop(item: WorkItem): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const [, { more }] = await together([this.sessions.lock(tx, item), this.work.finish(tx, item)]);
      return more;
    });
  }

  private async keep(tx: Transaction, session: Session, item: WorkItem, taken: Taken): Promise<void> {
    const ending = { ...taken, agentId: this.card.agentId, at: item.now, newId };
    const { session: after, message } = conclude(session, item.work, ending);
    const { tenant, conversationId, causationId } = item;
    await together([
      this.sessions.save(tx, item, after),
      message && this.outbox.add(tx, [{ ...message, tenant, conversationId, causationId }]),
    ]);
  }
}
