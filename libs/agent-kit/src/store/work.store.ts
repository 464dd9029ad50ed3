import {
  Database,
  type GatheredStatement,
  insertInto,
  rowsAsked,
  type Transaction,
  traceparentOf,
} from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Session } from '../domain/session.ts';
import type { Work } from '../domain/work.ts';
import { WorkWake } from '../work/work.wake.ts';

export interface NewWork {
  readonly tenant: string;
  readonly conversationId: string;
  readonly work: Work;
  /** `ce_id` of the event it comes from. */
  readonly causationId: string;
}

/** A work item under a lease. */
export interface WorkItem extends NewWork {
  readonly id: string;
  /** This one counted. */
  readonly attempts: number;
  /** Proves the lease: whoever holds another token has lost it. */
  readonly lease: string;
  readonly traceparent?: string;
  /** When it was claimed, by the database's clock. */
  readonly now: Date;
  /** As it was then. */
  readonly session?: Session;
}

/** What became of an item that was to be ended. */
export interface Finished {
  /** False if the lease was lost: then nothing may be done in its name. */
  readonly held: boolean;
  /** Whether the next item of its conversation waits. */
  readonly more: boolean;
}

interface WorkRow {
  id: string;
  tenant: string;
  conversation_id: string;
  body: string;
  attempts: number;
  lease: string;
  traceparent: string | null;
  causation_id: string;
  now: Date;
  state: string | null;
}

/**
 * The head of each conversation's line, unless somebody works on it: one at a time and in order. From the oldest on, and
 * each by an index that nothing else fits: however many wait, a claim costs what it takes. It does not wait for the disk:
 * one that is lost with the server is made again.
 */
const claim = `
  WITH head AS MATERIALIZED (
    SELECT id FROM work_item AS item
    WHERE not_before <= now() AND (leased_until IS NULL OR leased_until <= now())
      AND NOT EXISTS (
        SELECT FROM work_item AS earlier
        WHERE (earlier.tenant, earlier.conversation_id, earlier.id) < (item.tenant, item.conversation_id, item.id)
          AND (earlier.tenant, earlier.conversation_id) >= (item.tenant, item.conversation_id)
      )
    ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE work_item
    SET lease = gen_random_uuid(), leased_until = now() + $2 * interval '1 millisecond', attempts = attempts + 1
    WHERE id = ANY (ARRAY(SELECT id FROM head))
    RETURNING id, tenant, conversation_id, body, attempts, lease, traceparent, causation_id
  )
  SELECT claimed.*, state, now() AS now, set_config('synchronous_commit', 'off', true)
  FROM claimed LEFT JOIN session USING (tenant, conversation_id) ORDER BY id`;

const add = insertInto('work_item', {
  tenant: 'text',
  conversation_id: 'text',
  body: 'text',
  causation_id: 'text',
  traceparent: 'text',
});

const finish: GatheredStatement = {
  name: 'work_finish',
  text: `
    DELETE FROM work_item AS item USING ${rowsAsked('held', { id: 'bigint', lease: 'uuid' })}
    WHERE item.id = held.id AND item.lease = held.lease
    RETURNING place::int AS row, EXISTS (
      SELECT FROM work_item AS next
      WHERE next.tenant = item.tenant AND next.conversation_id = item.conversation_id AND next.id > item.id
    ) AS more`,
};

/** What somebody is about to end is passed over: who renews waits for nobody. */
const renew = `
  UPDATE work_item AS item SET leased_until = now() + $3 * interval '1 millisecond'
  WHERE id IN (
    SELECT id FROM work_item JOIN unnest($1::bigint[], $2::uuid[]) AS held (id, lease) USING (id, lease)
    FOR UPDATE OF work_item SKIP LOCKED
  )`;

@Injectable()
export class WorkStore {
  constructor(
    private readonly database: Database,
    private readonly wake: WorkWake,
  ) {}

  /** The active trace goes on where the work is done. Workers are woken after the commit. */
  async add(tx: Transaction, { tenant, conversationId, work, causationId }: NewWork): Promise<void> {
    await tx.gather(add, [tenant, conversationId, JSON.stringify(work), causationId, traceparentOf() ?? null]);
    tx.afterCommit(() => this.wake.now());
  }

  async claim(limit: number, leaseMs: number): Promise<WorkItem[]> {
    const rows = await this.database.query<WorkRow>(claim, [limit, leaseMs], 'work_claim');
    return rows.map(itemOf);
  }

  async renew(items: readonly WorkItem[], leaseMs: number): Promise<void> {
    const held = [items.map(({ id }) => id), items.map(({ lease }) => lease)];
    await this.database.query(renew, [...held, leaseMs], 'work_renew');
  }

  /** Under the lock of its conversation: what comes there later wakes somebody. */
  async finish(tx: Transaction, { id, lease }: WorkItem): Promise<Finished> {
    const [row] = await tx.gather<{ more: boolean }>(finish, [id, lease]);
    return { held: row !== undefined, more: row?.more ?? false };
  }

  /** Gives the item back, to be tried again no sooner than in `delayMs`. */
  async retry({ id, lease }: WorkItem, delayMs: number): Promise<void> {
    await this.database.query(
      `UPDATE work_item SET lease = NULL, leased_until = NULL, not_before = now() + $3 * interval '1 millisecond'
       WHERE id = $1 AND lease = $2`,
      [id, lease, delayMs],
      'work_retry',
    );
  }

  /** How many items nobody works on. */
  async waiting(): Promise<number> {
    const sql = 'SELECT count(*)::int AS count FROM work_item WHERE leased_until IS NULL OR leased_until <= now()';
    const [row] = await this.database.query<{ count: number }>(sql, [], 'work_waiting');
    return row?.count ?? 0;
  }
}

const itemOf = (row: WorkRow): WorkItem => ({
  id: row.id,
  tenant: row.tenant,
  conversationId: row.conversation_id,
  work: JSON.parse(row.body) as Work,
  attempts: row.attempts,
  lease: row.lease,
  traceparent: row.traceparent ?? undefined,
  causationId: row.causation_id,
  now: row.now,
  session: row.state === null ? undefined : (JSON.parse(row.state) as Session),
});
