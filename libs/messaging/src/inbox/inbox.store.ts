import type { Envelope } from '@baton/contracts';
import type { Transaction } from '../database/database.ts';

const CLAIM = `
  INSERT INTO inbox (consumer, tenant, message_id) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING RETURNING received_at`;

/**
 * What this consumer has handled. A message is the same if tenant and `ce_id` are: its source is left out, since a
 * platform that sends again may do so from elsewhere.
 */
export class InboxStore {
  constructor(private readonly consumer: string) {}

  /**
   * First statement of a handler's transaction. A second owner of the same record waits here for the end of the first.
   * @returns when the transaction began, by the database's clock; undefined for a message handled before
   */
  async claim(tx: Transaction, { tenant, id }: Envelope): Promise<Date | undefined> {
    const [row] = await tx.query<{ received_at: Date }>(CLAIM, [this.consumer, tenant, id], 'inbox_claim');
    return row?.received_at;
  }
}
