import type { Database, Transaction } from '../database/database.ts';
import { insertInto } from '../database/gathered-rows.ts';
import { together } from '../database/together.ts';

/** A message on its way out. */
export interface OutboxRow {
  /** Ascending within a key in the order of the commits, as long as writers lock their conversation first. */
  id: string;
  shard: number;
  event_id: string;
  topic: string;
  key: string;
  type: string;
  /** A JSON object of strings. */
  headers: string;
  payload: string;
}

export type NewOutboxRow = Omit<OutboxRow, 'id'>;

/** What no relay of this process takes at present. */
export interface Excluded {
  topics: readonly string[];
  ids: readonly string[];
}

const insertRow = insertInto('outbox', {
  shard: 'smallint',
  event_id: 'text',
  topic: 'text',
  key: 'text',
  type: 'text',
  headers: 'text',
  payload: 'text',
});

// `outb` in ASCII. The second key is the shard.
const LOCK_CLASS = 0x6f757462;

const LOCK = `
  SELECT shard FROM unnest($1::smallint[]) AS shard WHERE pg_try_advisory_xact_lock(${LOCK_CLASS}, shard)`;

const OLDEST = `
  SELECT waiting.* FROM unnest($1::smallint[]) AS own(shard) CROSS JOIN LATERAL (
    SELECT id, shard, event_id, topic, key, type, headers, payload FROM outbox
    WHERE outbox.shard = own.shard AND topic <> ALL($3::text[]) AND id <> ALL($4::bigint[])
    ORDER BY id LIMIT $2) AS waiting
  ORDER BY id`;

const DELETE = 'DELETE FROM outbox WHERE shard = ANY($1::smallint[]) AND id = ANY($2::bigint[])';

const WAITING = `
  SELECT shard FROM unnest($1::smallint[]) AS own(shard)
  WHERE EXISTS (SELECT FROM outbox WHERE outbox.shard = own.shard)`;

const BACKLOG = `
  SELECT count(*)::int AS rows, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS "oldestAge"
  FROM outbox`;

/** What waits in the outbox of a service, over all its instances. */
export interface Backlog {
  rows: number;
  /** Seconds; 0 for none. */
  oldestAge: number;
}

/** The table `outbox`: the only SQL that knows it. */
export class OutboxStore {
  /** In this order, and next to each other. */
  async add(tx: Transaction, rows: readonly NewOutboxRow[]): Promise<void> {
    await together(
      rows.map(({ shard, event_id, topic, key, type, headers, payload }) =>
        tx.gather(insertRow, [shard, event_id, topic, key, type, headers, payload]),
      ),
    );
  }

  /** That rows of this transaction were deleted may be lost with the server: they are sent again, and known everywhere. */
  async mayForget(tx: Transaction): Promise<void> {
    await tx.query('SET LOCAL synchronous_commit TO off');
  }

  /** Those of the shards that no other relay works on; they stay ours until the transaction ends. */
  async lock(tx: Transaction, shards: readonly number[]): Promise<number[]> {
    const rows = await tx.query<{ shard: number }>(LOCK, [shards], 'outbox_lock');
    return rows.map(({ shard }) => shard);
  }

  /**
   * The oldest rows of shards, to be asked for after their locks: one statement that both locks and reads would still see
   * what the relay before it has just deleted. Rows of shards that could not be locked are another relay's.
   */
  oldest(tx: Transaction, shards: readonly number[], perShard: number, excluded: Excluded): Promise<OutboxRow[]> {
    return tx.query(OLDEST, [shards, perShard, excluded.topics, excluded.ids], 'outbox_oldest');
  }

  async delete(tx: Transaction, shards: readonly number[], ids: readonly string[]): Promise<void> {
    await tx.query(DELETE, [shards, ids], 'outbox_delete');
  }

  /** Those of the shards in which something waits. */
  async waiting(database: Database, shards: readonly number[]): Promise<number[]> {
    const rows = await database.query<{ shard: number }>(WAITING, [shards], 'outbox_waiting');
    return rows.map(({ shard }) => shard);
  }

  async backlog(database: Database): Promise<Backlog> {
    const [backlog] = await database.query<Backlog>(BACKLOG, [], 'outbox_backlog');
    return backlog ?? { rows: 0, oldestAge: 0 };
  }
}
