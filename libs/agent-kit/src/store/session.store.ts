import { type Delivery, type GatheredStatement, rowsAsked, type Transaction, together } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { type Evolved, evolve } from '../domain/evolve.ts';
import type { InboxEvent } from '../domain/inbox-event.ts';
import type { Session } from '../domain/session.ts';
import { RunStore } from './run.store.ts';
import { WorkStore } from './work.store.ts';

/** A conversation belongs to a tenant; its id alone is not unique. */
export interface ConversationKey {
  readonly tenant: string;
  readonly conversationId: string;
}

interface SessionRow {
  state: string;
}

/** Whoever locks several does so in one order. */
const lock: GatheredStatement = {
  name: 'session_lock',
  text: `
    SELECT place::int AS row, state
    FROM ${rowsAsked('asked', { tenant: 'text', id: 'text' })}
    JOIN session ON session.tenant = asked.tenant AND conversation_id = id
    ORDER BY session.tenant, conversation_id FOR UPDATE OF session`,
};

const columns = { tenant: 'text', conversation_id: 'text', epoch: 'integer', role: 'text', state: 'text' };

const save: GatheredStatement = {
  name: 'session_save',
  text: `
    INSERT INTO session (tenant, conversation_id, epoch, role, state)
    SELECT tenant, conversation_id, epoch, role, state FROM ${rowsAsked('given', columns)}
    ORDER BY tenant, conversation_id
    ON CONFLICT (tenant, conversation_id) DO UPDATE
    SET epoch = excluded.epoch, role = excluded.role, state = excluded.state, updated_at = now()`,
};

@Injectable()
export class SessionStore {
  constructor(
    private readonly work: WorkStore,
    private readonly runs: RunStore,
  ) {}

  /** Holds the conversation until the transaction ends. */
  async lock(tx: Transaction, { tenant, conversationId }: ConversationKey): Promise<Session | undefined> {
    const [row] = await tx.gather<SessionRow>(lock, [tenant, conversationId]);
    return row && (JSON.parse(row.state) as Session);
  }

  /** Of a session that is locked, or new: once in a transaction. */
  async save(tx: Transaction, { tenant }: ConversationKey, session: Session): Promise<void> {
    const { conversationId, epoch, role } = session;
    await tx.gather(save, [tenant, conversationId, epoch, role, JSON.stringify(session)]);
  }

  /** Takes an event of the inbox in, within its delivery's transaction. */
  async take({ tx, event }: Delivery, happened: InboxEvent): Promise<Evolved> {
    const key = { tenant: event.tenant, conversationId: happened.data.conversationId };
    const before = await this.lock(tx, key);
    const after = evolve(before, happened);
    const { session, work } = after;
    await together([
      session ? this.save(tx, key, session) : before && this.forget(tx, key),
      work && this.work.add(tx, { ...key, work, causationId: event.id }),
      before?.suspended && this.goOn(tx, key, before, session, event.id),
    ]);
    return after;
  }

  /** Turns that wait end with the ownership. What came in while an own request was open waits for its end. */
  private async goOn(
    tx: Transaction,
    key: ConversationKey,
    before: Session,
    after: Session | undefined,
    causationId: string,
  ) {
    if (!after?.suspended) await this.runs.endAllOf(tx, key);
    else if (before.openHandoffId && !after.openHandoffId) await this.runs.takeUpComplete(tx, key, causationId);
  }

  private async forget(tx: Transaction, { tenant, conversationId }: ConversationKey): Promise<void> {
    await tx.query('DELETE FROM work_item WHERE tenant = $1 AND line = $2', [tenant, conversationId]);
    await tx.query('DELETE FROM session WHERE tenant = $1 AND conversation_id = $2', [tenant, conversationId]);
  }
}
