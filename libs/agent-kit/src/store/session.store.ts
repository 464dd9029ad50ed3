import { Database, type Delivery, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { type Evolved, evolve } from '../domain/evolve.ts';
import type { InboxEvent } from '../domain/inbox-event.ts';
import type { Session } from '../domain/session.ts';
import { WorkStore } from './work.store.ts';

/** A conversation belongs to a tenant; its id alone is not unique. */
export interface ConversationKey {
  readonly tenant: string;
  readonly conversationId: string;
}

interface SessionRow {
  state: string;
}

const select = 'SELECT state FROM session WHERE tenant = $1 AND conversation_id = $2';

@Injectable()
export class SessionStore {
  constructor(
    private readonly database: Database,
    private readonly work: WorkStore,
  ) {}

  async find(key: ConversationKey): Promise<Session | undefined> {
    return sessionOf(await this.database.query<SessionRow>(select, [key.tenant, key.conversationId], 'session_find'));
  }

  /** Holds the conversation until the transaction ends. */
  async lock(tx: Transaction, key: ConversationKey): Promise<Session | undefined> {
    const values = [key.tenant, key.conversationId];
    return sessionOf(await tx.query<SessionRow>(`${select} FOR UPDATE`, values, 'session_lock'));
  }

  async save(tx: Transaction, { tenant }: ConversationKey, session: Session): Promise<void> {
    await tx.query(
      `INSERT INTO session (tenant, conversation_id, epoch, role, state) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (tenant, conversation_id) DO UPDATE
       SET epoch = excluded.epoch, role = excluded.role, state = excluded.state, updated_at = now()`,
      [tenant, session.conversationId, session.epoch, session.role, JSON.stringify(session)],
      'session_save',
    );
  }

  /** Takes an event of the inbox in, within its delivery's transaction. */
  async take({ tx, event }: Delivery, happened: InboxEvent): Promise<Evolved> {
    const key = { tenant: event.tenant, conversationId: happened.data.conversationId };
    const before = await this.lock(tx, key);
    const after = evolve(before, happened);
    const { session, work } = after;
    if (session) await this.save(tx, key, session);
    else if (before) await this.forget(tx, key);
    if (work) await this.work.add(tx, { ...key, work, causationId: event.id });
    return after;
  }

  private async forget(tx: Transaction, { tenant, conversationId }: ConversationKey): Promise<void> {
    await tx.query('DELETE FROM work_item WHERE tenant = $1 AND conversation_id = $2', [tenant, conversationId]);
    await tx.query('DELETE FROM session WHERE tenant = $1 AND conversation_id = $2', [tenant, conversationId]);
  }
}

const sessionOf = ([row]: readonly SessionRow[]): Session | undefined => row && (JSON.parse(row.state) as Session);
