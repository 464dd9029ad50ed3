import { type AgentCard, newId } from '@baton/contracts';
import { Database, Outbox } from '@baton/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { AGENT_CARD } from '../agent-card.token.ts';
import type { Action } from '../domain/action.ts';
import { conclude } from '../domain/conclude.ts';
import { isDue } from '../domain/work.ts';
import { SessionStore } from '../store/session.store.ts';
import { type WorkItem, WorkStore } from '../store/work.store.ts';

/** What a specialist decided, and which facts it read. */
export interface Taken {
  readonly action: Action;
  readonly factsRead: readonly string[];
}

@Injectable()
export class TurnEnding {
  constructor(
    @Inject(AGENT_CARD) private readonly card: AgentCard,
    private readonly database: Database,
    private readonly sessions: SessionStore,
    private readonly work: WorkStore,
    private readonly outbox: Outbox,
  ) {}

  /** One transaction: item, session and words, or nothing at all where the lease was lost or the work is not due. */
  async commit(item: WorkItem, taken: Taken): Promise<void> {
    await this.database.transaction(async (tx) => {
      const session = await this.sessions.lock(tx, item);
      const held = await this.work.finish(tx, item);
      if (!held || !isDue(session, item.work)) return;
      const ending = { ...taken, agentId: this.card.agentId, at: item.now, newId };
      const { session: after, message } = conclude(session, item.work, ending);
      await this.sessions.save(tx, item, after);
      const { tenant, conversationId, causationId } = item;
      if (message) await this.outbox.add(tx, [{ ...message, tenant, conversationId, causationId }]);
    });
  }

  /** The item is no longer this agent's to do. */
  async drop(item: WorkItem): Promise<void> {
    await this.database.transaction((tx) => this.work.finish(tx, item));
  }
}
