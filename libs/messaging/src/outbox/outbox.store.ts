import type { Database, Transaction } from '../database/database.ts';
import { type Columns, rowsAsked } from '../database/gathered-rows.ts';
import type { GatheredStatement } from '../database/gathering.ts';
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
  headers: Readonly<Record<string, string>>;
  payload: string;
}

export type NewOutboxRow = Omit<OutboxRow, 'id'>;

/** A message this process has put into the outbox. */
export interface AddedRow extends OutboxRow {
  /** The row of the same key that goes before it; none if no other was in the table. */
  after?: string;
}

/** What no relay of this process takes at present. */
export interface Excluded {
  topics: readonly string[];
  ids: readonly string[];
}

/** What a cycle asks for. */
export interface Asked {
  perShard: number;
  excluded: Excluded;
  /** Rows that need not be old. */
  due: readonly string[];
}

/** A row as a cycle finds it. */
export type FoundRow = (OutboxRow & { due: true }) | (Pick<OutboxRow, 'id' | 'shard' | 'key'> & { due: false });

const columns: Columns = {
  shard: 'smallint',
  event_id: 'text',
  topic: 'text',
  key: 'text',
  type: 'text',
  headers: 'text',
  payload: 'text',
};
const names = Object.keys(columns).join(', ');

// What is selected at the end does not see what is inserted by the same statement: a row goes after the one before it here,
// the first of a key after the last one in the table.
const insertRow: GatheredStatement = {
  name: 'outbox-insert',
  text: `
    WITH added AS (
      INSERT INTO outbox (${names}, created_at)
      SELECT ${names}, clock_timestamp() FROM ${rowsAsked('given', columns)} ORDER BY place
      RETURNING id, key)
    SELECT row_number() OVER (ORDER BY id)::integer AS row, id, coalesce(
      lag(id) OVER (PARTITION BY key ORDER BY id),
      (SELECT max(outbox.id) FROM outbox WHERE outbox.key = added.key)) AS after
    FROM added`,
};

// `outb` in ASCII. The second key is the shard.
const LOCK_CLASS = 0x6f757462;

const LOCK = `
  SELECT shard FROM unnest($1::smallint[]) AS shard WHERE pg_try_advisory_xact_lock(${LOCK_CLASS}, shard)`;

// As long as a process may take to send from memory what it has committed.
const OLD = `created_at < clock_timestamp() - interval '1 second'`;

const OLDEST = `
  SELECT id, shard, key, due, CASE WHEN due THEN event_id END AS event_id, CASE WHEN due THEN topic END AS topic,
    CASE WHEN due THEN type END AS type, CASE WHEN due THEN headers END AS headers, CASE WHEN due THEN payload END AS payload
  FROM unnest($1::smallint[]) AS own(shard) CROSS JOIN LATERAL (
    SELECT id, event_id, topic, key, type, headers, payload,
      ${OLD} OR id = ANY($5::bigint[]) AS due
    FROM outbox
    WHERE outbox.shard = own.shard AND topic <> ALL($3::text[]) AND id <> ALL($4::bigint[])
    ORDER BY id LIMIT $2) AS waiting
  ORDER BY id`;

const DELETE = 'DELETE FROM outbox WHERE shard = ANY($1::smallint[]) AND id = ANY($2::bigint[])';

// The first of a shard is its oldest.
const WAITING = `
  SELECT shard FROM unnest($1::smallint[]) AS own(shard) CROSS JOIN LATERAL (
    SELECT created_at FROM outbox WHERE outbox.shard = own.shard ORDER BY id LIMIT 1) AS first
  WHERE ${OLD}`;

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
  add(tx: Transaction, rows: readonly NewOutboxRow[]): Promise<AddedRow[]> {
    return together(rows.map((row) => addRow(tx, row)));
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
   * what the relay before it has just deleted. Rows of shards that could not be locked are another relay's; one that is
   * not due is another process's to send, and comes without its body.
   */
  async oldest(tx: Transaction, shards: readonly number[], { perShard, excluded, due }: Asked): Promise<FoundRow[]> {
    const values = [shards, perShard, excluded.topics, excluded.ids, due];
    return (await tx.query<Stored>(OLDEST, values, 'outbox_oldest')).map(read);
  }

  async delete(tx: Transaction, shards: readonly number[], ids: readonly string[]): Promise<void> {
    await tx.query(DELETE, [shards, ids], 'outbox_delete');
  }

  /** Those of the shards in which something has waited for long enough that nobody else will send it. */
  async waiting(database: Database, shards: readonly number[]): Promise<number[]> {
    const rows = await database.query<{ shard: number }>(WAITING, [shards], 'outbox_waiting');
    return rows.map(({ shard }) => shard);
  }

  async backlog(database: Database): Promise<Backlog> {
    const [backlog] = await database.query<Backlog>(BACKLOG, [], 'outbox_backlog');
    return backlog ?? { rows: 0, oldestAge: 0 };
  }
}

async function addRow(tx: Transaction, row: NewOutboxRow): Promise<AddedRow> {
  const { shard, event_id, topic, key, type, headers, payload } = row;
  const values = [shard, event_id, topic, key, type, JSON.stringify(headers), payload];
  const [added] = await tx.gather<{ id: string; after: string | null }>(insertRow, values);
  if (!added) throw new Error('PostgreSQL did not say what it has added to the outbox');
  return { ...row, id: added.id, after: added.after ?? undefined };
}

type Stored = { id: string; shard: number; key: string } & (
  | (Omit<OutboxRow, 'headers'> & { headers: string; due: true })
  | { due: false }
);

const read = (row: Stored): FoundRow => (row.due ? { ...row, headers: JSON.parse(row.headers) } : row);
