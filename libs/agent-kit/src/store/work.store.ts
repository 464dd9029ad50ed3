import {
  Database,
  type GatheredStatement,
  insertInto,
  rowsAsked,
  type Transaction,
  traceparentOf,
} from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { type ItemWork, lineOf } from '../domain/run.ts';
import type { Session } from '../domain/session.ts';
import { WorkWake } from '../work/work.wake.ts';

export interface NewWork<W extends ItemWork = ItemWork> {
  readonly tenant: string;
  readonly conversationId: string;
  readonly work: W;
  /** `ce_id` of the event it comes from. */
  readonly causationId: string;
}

/** A work item under a lease. */
export interface WorkItem<W extends ItemWork = ItemWork> extends NewWork<W> {
  readonly id: string;
  /** This one counted. */
  readonly attempts: number;
  /** Proves the lease: whoever holds another token has lost it. */
  readonly lease: string;
  readonly traceparent?: string;
  /** When it was claimed, by the database's clock. */
  readonly now: Date;
  /** As it was then; none of a task. */
  readonly session?: Session;
}

/** What became of an item that was to be ended. */
export interface Finished {
  /** False if the lease was lost: then nothing may be done in its name. */
  readonly held: boolean;
  /** Whether the next item of its line waits. */
  readonly more: boolean;
}

interface WorkRow {
  id: string;
  tenant: string;
  line: string;
  body: string;
  attempts: number;
  lease: string;
  traceparent: string | null;
  causation_id: string;
  now: Date;
  state: string | null;
}

/**
 * The head of each line, unless somebody works on it: one at a time and in order. From the oldest on, and
 * each by an index that nothing else fits: however many wait, a claim costs what it takes. It does not wait for the disk:
 * one that is lost with the server is made again.
 */
const claim = `
  WITH head AS MATERIALIZED (
    SELECT id FROM work_item AS item
    WHERE not_before <= now() AND (leased_until IS NULL OR leased_until <= now())
      AND NOT EXISTS (
        SELECT FROM work_item AS earlier
        WHERE (earlier.tenant, earlier.line, earlier.id) < (item.tenant, item.line, item.id)
          AND (earlier.tenant, earlier.line) >= (item.tenant, item.line)
      )
    ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE work_item
    SET lease = gen_random_uuid(), leased_until = now() + $2 * interval '1 millisecond', attempts = attempts + 1
    WHERE id = ANY (ARRAY(SELECT id FROM head))
    RETURNING id, tenant, line, body, attempts, lease, traceparent, causation_id
  )
  SELECT claimed.*, state, now() AS now, set_config('synchronous_commit', 'off', true)
  FROM claimed LEFT JOIN session ON session.tenant = claimed.tenant AND conversation_id = line ORDER BY id`;

const add = insertInto('work_item', {
  tenant: 'text',
  line: 'text',
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
      WHERE next.tenant = item.tenant AND next.line = item.line AND next.id > item.id
    ) AS more`,
};

/** What somebody is about to end is passed over: who renews waits for nobody. */
const renew = `
  UPDATE work_item AS item SET leased_until = now() + $3 * interval '1 millisecond'
  WHERE id IN (
    SELECT id FROM work_item JOIN unnest($1::bigint[], $2::uuid[]) AS held (id, lease) USING (id, lease)
    FOR UPDATE OF work_item SKIP LOCKED
  )`;

const remove: GatheredStatement = {
  name: 'work_remove',
  text: `DELETE FROM work_item AS item USING ${rowsAsked('gone', { tenant: 'text', line: 'text' })}
    WHERE item.tenant = gone.tenant AND item.line = gone.line`,
};

const lost = `
  SELECT held.id::text FROM unnest($1::bigint[], $2::uuid[]) AS held (id, lease)
  LEFT JOIN work_item AS item ON item.id = held.id AND item.lease = held.lease WHERE item.id IS NULL`;

@Injectable()
export class WorkStore {
  constructor(
    private readonly database: Database,
    private readonly wake: WorkWake,
  ) {}

  /** The active trace goes on where the work is done. Workers are woken after the commit. */
  async add(tx: Transaction, { tenant, conversationId, work, causationId }: NewWork): Promise<void> {
    await tx.gather(add, [
      tenant,
      lineOf(conversationId, work),
      JSON.stringify(work),
      causationId,
      traceparentOf() ?? null,
    ]);
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

  /** Under the lock of its conversation, if it has one: what comes there later wakes somebody. */
  async finish(tx: Transaction, { id, lease }: WorkItem): Promise<Finished> {
    const [row] = await tx.gather<{ more: boolean }>(finish, [id, lease]);
    return { held: row !== undefined, more: row?.more ?? false };
  }

  /** Takes a task's item out of its line, whoever works on it. */
  async remove(tx: Transaction, tenant: string, line: string): Promise<void> {
    await tx.gather(remove, [tenant, line]);
  }

  /** Which of these are not there any more, or another's by now. */
  async lost(items: readonly WorkItem[]): Promise<ReadonlySet<string>> {
    const leases = [items.map(({ id }) => id), items.map(({ lease }) => lease)];
    const rows = await this.database.query<{ id: string }>(lost, leases, 'work_lost');
    return new Set(rows.map(({ id }) => id));
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

const itemOf = (row: WorkRow): WorkItem => {
  const work = JSON.parse(row.body) as ItemWork;
  return { ...leaseOf(row), work, conversationId: work.kind === 'task' ? work.task.conversationId : row.line };
};

const leaseOf = (row: WorkRow) => ({
  id: row.id,
  tenant: row.tenant,
  attempts: row.attempts,
  lease: row.lease,
  traceparent: row.traceparent ?? undefined,
  causationId: row.causation_id,
  now: row.now,
  session: row.state === null ? undefined : (JSON.parse(row.state) as Session),
});
