import type { Envelope } from '@baton/contracts';
import type { Transaction } from '../database/database.ts';
import type { ConsumedRecord } from '../driver/driver.ts';
import { keyOf } from '../parking/record-codec.ts';

const INSERT = 'INSERT INTO inbox (consumer, tenant, message_id)';

const CLAIM = `${INSERT} VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING received_at`;

// One statement, so that a key that is not parked costs no round trip. A record that was buried is parked for good.
const CLAIM_UNLESS_PARKED = `
  WITH sequence AS (
    SELECT EXISTS (
      SELECT FROM parked WHERE consumer = $1 AND key = $4
        AND (dead_at IS NULL OR (topic = $5 AND partition = $6 AND position = $7))) AS parked
  ), claimed AS (
    ${INSERT} SELECT $1::text, $2::text, $3::text FROM sequence WHERE NOT parked
    ON CONFLICT DO NOTHING RETURNING received_at
  )
  SELECT parked, (SELECT received_at FROM claimed) AS received_at FROM sequence`;

/** `mine`: to be handled now. `known`: handled before. `parked`: to wait behind others of its key. */
export type Claim = { kind: 'mine'; now: Date } | { kind: 'known' } | { kind: 'parked' };

/**
 * What this consumer has handled. A message is the same if tenant and `ce_id` are: its source is left out, since a
 * platform that sends again may do so from elsewhere. `now` is when the transaction began, by the database's clock.
 */
export class InboxStore {
  constructor(private readonly consumer: string) {}

  /** First statement of a handler's transaction. A second owner of the same record waits here for the end of the first. */
  async claimUnlessParked(tx: Transaction, { tenant, id }: Envelope, record: ConsumedRecord): Promise<Claim> {
    const { topic, partition, offset } = record;
    const values = [this.consumer, tenant, id, keyOf(record), topic, partition, offset];
    const [row] = await tx.query<{ parked: boolean; received_at: Date | null }>(
      CLAIM_UNLESS_PARKED,
      values,
      'inbox_claim_unless_parked',
    );
    return row?.parked ? { kind: 'parked' } : claimOf(row?.received_at);
  }

  /** For a record that is itself the first one parked. */
  async claim(tx: Transaction, { tenant, id }: Envelope): Promise<Claim> {
    const [row] = await tx.query<{ received_at: Date }>(CLAIM, [this.consumer, tenant, id], 'inbox_claim');
    return claimOf(row?.received_at);
  }
}

const claimOf = (now?: Date | null): Claim => (now ? { kind: 'mine', now } : { kind: 'known' });
