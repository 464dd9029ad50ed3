import type { Database, Transaction } from '../database/database.ts';
import type { ConsumedRecord } from '../driver/driver.ts';
import type { Failures } from '../transport/dead-letter.ts';
import { keyOf, parseHeaders, serializeHeaders } from './record-codec.ts';

/** The first record of a parked key. */
export interface ParkedRecord {
  id: string;
  record: ConsumedRecord;
  /** Failed attempts so far. */
  attempts: number;
  firstFailedAt?: Date;
  /** How long it has been parked or failing, whichever is longer. */
  waitedMs: number;
}

interface Row {
  id: string;
  key: Buffer;
  topic: string;
  partition: number;
  position: string;
  recorded_at: Date;
  value: Buffer | null;
  headers: string;
  attempts: number;
  first_failed_at: Date | null;
  waited_ms: number;
}

// Not `now()`, which is when the attempt began.
const later = (parameter: string): string => `clock_timestamp() + make_interval(secs => ${parameter}::float8 / 1000)`;

const COLUMNS = 'consumer, key, topic, partition, position, recorded_at, value, headers';

const APPEND = `
  INSERT INTO parked (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`;

const PARK = `
  INSERT INTO parked (${COLUMNS}, attempts, code, first_failed_at, next_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ${later('-$11')}, ${later('$12')}) ON CONFLICT DO NOTHING`;

// A head that its owner has just finished is gone, or dead, when the lock is had: the conditions are looked at again.
const LOCK_DUE = `
  SELECT id, key, topic, partition, position, recorded_at, value, headers, attempts, first_failed_at,
    (extract(epoch FROM now() - least(parked_at, first_failed_at)) * 1000)::float8 AS waited_ms
  FROM parked AS head
  WHERE consumer = $1 AND dead_at IS NULL AND next_at <= now() AND NOT EXISTS (
    SELECT FROM parked AS earlier
    WHERE earlier.consumer = $1 AND earlier.key = head.key AND earlier.dead_at IS NULL AND earlier.id < head.id)
  ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;

const LOCK = 'SELECT now() FROM parked WHERE id = $1 AND dead_at IS NULL FOR UPDATE SKIP LOCKED';

const REMOVE = 'DELETE FROM parked WHERE id = $1';

const POSTPONE = `UPDATE parked SET next_at = ${later('$2')} WHERE id = $1 AND dead_at IS NULL`;

const FAILED = `
  UPDATE parked SET attempts = attempts + 1, first_failed_at = coalesce(first_failed_at, now()), next_at = ${later('$2')}
  WHERE id = $1 RETURNING first_failed_at`;

const BURY = `UPDATE parked SET dead_at = now(), code = $2, value = NULL, headers = '[]' WHERE id = $1`;

const SURVEY = `
  SELECT count(DISTINCT key)::int AS keys, coalesce(bool_or(next_at <= now()), false) AS due
  FROM parked WHERE consumer = $1 AND dead_at IS NULL`;

const FORGET = `DELETE FROM parked WHERE consumer = $1 AND dead_at < now() - interval '1 day'`;

/** The table `parked`: with the claim of the inbox, which looks whether a key is in it, the only SQL that knows it. */
export class ParkedStore {
  constructor(
    private readonly consumer: string,
    private readonly database: Database,
  ) {}

  /** Behind what is parked of its key. A record that is there already, waiting or buried, is left as it is. */
  async append(tx: Transaction, record: ConsumedRecord): Promise<void> {
    await tx.query(APPEND, this.columnsOf(record), 'parked_append');
  }

  /** As `append`, for a record that has failed. */
  async park(
    record: ConsumedRecord,
    { attempts, firstFailedAt }: Failures,
    code: string,
    againInMs: number,
  ): Promise<void> {
    const failedForMs = Date.now() - firstFailedAt.getTime();
    await this.database.query(PARK, [...this.columnsOf(record), attempts, code, failedForMs, againInMs], 'parked_park');
  }

  /** The first record of a key whose time has come and that nobody else works on; ours until the transaction ends. */
  async lockDue(tx: Transaction): Promise<ParkedRecord | undefined> {
    const [row] = await tx.query<Row>(LOCK_DUE, [this.consumer], 'parked_due');
    return row && parkedOf(row);
  }

  /** @returns when the transaction began; undefined if somebody else has the record, or it has come to its end */
  async lock(tx: Transaction, id: string): Promise<Date | undefined> {
    const [row] = await tx.query<{ now: Date }>(LOCK, [id], 'parked_lock');
    return row?.now;
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query(REMOVE, [id], 'parked_remove');
  }

  /** Tried again later; nothing is held against the record. */
  async postpone(tx: Transaction, id: string, ms: number): Promise<void> {
    await tx.query(POSTPONE, [id, ms], 'parked_postpone');
  }

  /** @returns when it failed for the first time */
  async failed(tx: Transaction, id: string, againInMs: number): Promise<Date | undefined> {
    const [row] = await tx.query<{ first_failed_at: Date }>(FAILED, [id, againInMs], 'parked_failed');
    return row?.first_failed_at;
  }

  /** The record no longer waits. Its place stays known for a day: should it be read again, it does not die twice. */
  async bury(tx: Transaction, id: string, code: string): Promise<void> {
    await tx.query(BURY, [id, code], 'parked_bury');
  }

  /** How many keys are parked, over all instances, and whether anything of them may be due. */
  async survey(): Promise<{ keys: number; due: boolean }> {
    const [row] = await this.database.query<{ keys: number; due: boolean }>(SURVEY, [this.consumer], 'parked_survey');
    return row ?? { keys: 0, due: false };
  }

  async forgetBuried(): Promise<void> {
    await this.database.query(FORGET, [this.consumer], 'parked_forget');
  }

  private columnsOf(record: ConsumedRecord): unknown[] {
    const { topic, partition, offset, timestamp, value, headers } = record;
    return [this.consumer, keyOf(record), topic, partition, offset, timestamp, value, serializeHeaders(headers)];
  }
}

const parkedOf = (row: Row): ParkedRecord => ({
  id: row.id,
  record: {
    topic: row.topic,
    partition: row.partition,
    offset: row.position,
    timestamp: row.recorded_at,
    key: row.key.length > 0 ? row.key : null,
    value: row.value,
    headers: parseHeaders(row.headers),
  },
  attempts: row.attempts,
  firstFailedAt: row.first_failed_at ?? undefined,
  waitedMs: row.waited_ms,
});
