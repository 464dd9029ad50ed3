import type { Envelope } from '@baton/contracts';
import type { Transaction } from '../database/database.ts';
import type { ConsumedRecord } from '../driver/driver.ts';
import { keyOf } from '../parking/record-codec.ts';

const INSERT = 'INSERT INTO inbox (consumer, tenant, message_id)';

const CLAIM = `${INSERT} VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING received_at`;

// One statement, so that a key that is not parked costs no round trip. A record that was buried is parked for good.
const CLAIM_UNLESS_PARKED = `
  WITH record AS MATERIALIZED (
    SELECT tenant, id, place, EXISTS (
      SELECT FROM parked WHERE consumer = $1 AND parked.key = given.key AND (dead_at IS NULL OR
        (parked.topic = given.topic AND parked.partition = given.partition AND parked.position = given.position))) AS parked
    FROM unnest($2::text[], $3::text[], $4::bytea[], $5::text[], $6::integer[], $7::bigint[])
      WITH ORDINALITY AS given (tenant, id, key, topic, partition, position, place)
  ), claimed AS (
    ${INSERT} SELECT $1::text, tenant, id FROM record WHERE NOT parked ORDER BY place
    ON CONFLICT DO NOTHING RETURNING tenant, message_id
  )
  SELECT now(), parked, message_id IS NOT NULL AS claimed
  FROM record LEFT JOIN claimed ON claimed.tenant = record.tenant AND message_id = id ORDER BY place`;

/** `mine`: to be handled now. `known`: handled before. `parked`: to wait behind others of its key. */
export type Claim = { kind: 'mine'; now: Date } | { kind: 'known' } | { kind: 'parked' };

/** A record with the event in it. */
export interface Arrival {
  record: ConsumedRecord;
  event: Envelope;
}

interface Row {
  now: Date;
  parked: boolean;
  claimed: boolean;
}

/**
 * What this consumer has handled. A message is the same if tenant and `ce_id` are: its source is left out, since a
 * platform that sends again may do so from elsewhere. `now` is when the transaction began, by the database's clock.
 */
export class InboxStore {
  constructor(private readonly consumer: string) {}

  /**
   * First statement of a handler's transaction. A second owner of the same records waits here for the end of the first.
   * @returns a claim for each; of two that are the same message the first has it
   */
  async claimUnlessParked(tx: Transaction, arrivals: readonly Arrival[]): Promise<Claim[]> {
    const rows = await tx.query<Row>(CLAIM_UNLESS_PARKED, this.columnsOf(arrivals), 'inbox_claim_unless_parked');
    const taken = new Set<string>();
    return rows.map(({ now, parked, claimed }, n) => {
      if (parked) return { kind: 'parked' };
      const name = nameOf(arrivals[n]?.event);
      if (!claimed || taken.has(name)) return { kind: 'known' };
      taken.add(name);
      return { kind: 'mine', now };
    });
  }

  /** For a record that is itself the first one parked. */
  async claim(tx: Transaction, { tenant, id }: Envelope): Promise<Claim> {
    const [row] = await tx.query<{ received_at: Date }>(CLAIM, [this.consumer, tenant, id], 'inbox_claim');
    return row ? { kind: 'mine', now: row.received_at } : { kind: 'known' };
  }

  private columnsOf(arrivals: readonly Arrival[]): unknown[] {
    const records = arrivals.map(({ record }) => record);
    return [
      this.consumer,
      arrivals.map(({ event }) => event.tenant),
      arrivals.map(({ event }) => event.id),
      records.map(keyOf),
      records.map(({ topic }) => topic),
      records.map(({ partition }) => partition),
      records.map(({ offset }) => offset),
    ];
  }
}

const nameOf = (event: Envelope | undefined): string => JSON.stringify([event?.tenant, event?.id]);
