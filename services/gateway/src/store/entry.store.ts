import { Database, type GatheredStatement, rowsAsked, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Address } from '../domain/conversation.ts';
import type { Content, Entry, NewEntry } from '../domain/entry.ts';
import { FeedWake } from '../feed/feed.wake.ts';

interface Row {
  entry_id: number;
  content: string;
  sequence: string | null;
  at: Date;
}

/** What customers see of their conversations. */
@Injectable()
export class EntryStore {
  constructor(
    private readonly database: Database,
    private readonly wake: FeedWake,
  ) {}

  /** Takes the next place under the conversation's row lock: places have no gaps, and who reads N has read all before. */
  async add(tx: Transaction, address: Address, { content, at, sequence }: NewEntry): Promise<number> {
    const { tenant, conversationId } = address;
    const messageId = content.kind === 'said' ? content.messageId : null;
    const [row] = await tx.gather<{ entry_id: number }>(add, [
      tenant,
      conversationId,
      content.kind,
      JSON.stringify(content),
      messageId,
      sequence ?? null,
      at,
    ]);
    if (!row) throw new Error('An entry belongs to a conversation that is there');
    this.wake.afterCommit(tx, { ...address, last: row.entry_id });
    return row.entry_id;
  }

  /** At most `limit` entries after a place, in order. */
  async after({ tenant, conversationId }: Address, entryId: number, limit: number): Promise<Entry[]> {
    const rows = await this.database.query<Row>(
      `SELECT entry_id, content, sequence, at FROM entry
       WHERE tenant = $1 AND conversation_id = $2 AND entry_id > $3 ORDER BY entry_id LIMIT $4`,
      [tenant, conversationId, entryId, limit],
      'entry_after',
    );
    return rows.map(entryOf);
  }

  /** What the customer said under an id. */
  async said(
    tx: Transaction,
    { tenant, conversationId }: Address,
    messageId: string,
  ): Promise<{ entryId: number; text: string } | undefined> {
    const [row] = await tx.query<Row>(
      `SELECT entry_id, content FROM entry
       WHERE tenant = $1 AND conversation_id = $2 AND message_id = $3 AND kind = 'said'`,
      [tenant, conversationId, messageId],
      'entry_said',
    );
    return row && { entryId: row.entry_id, text: (JSON.parse(row.content) as { text: string }).text };
  }

  /** How many messages the customer wrote in the last minute. */
  async saidLately(tx: Transaction, { tenant, conversationId }: Address): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM entry
       WHERE tenant = $1 AND conversation_id = $2 AND kind = 'said' AND at > now() - interval '1 minute'`,
      [tenant, conversationId],
      'entry_lately',
    );
    return row?.count ?? 0;
  }
}

const columns = {
  tenant: 'text',
  id: 'text',
  kind: 'text',
  content: 'text',
  message_id: 'text',
  sequence: 'bigint',
  at: 'timestamptz',
};

/** Entries of one conversation take places in the order in which they were asked for. */
const add: GatheredStatement = {
  name: 'entry_add',
  text: `
    WITH given AS MATERIALIZED (
      SELECT *, row_number() OVER (PARTITION BY tenant, id ORDER BY place) AS nth
      FROM ${rowsAsked('given', columns)}
    ), grown AS (
      UPDATE conversation SET last_entry = last_entry + entries
      FROM (SELECT tenant, id, max(nth) AS entries FROM given GROUP BY tenant, id) AS new
      WHERE conversation.tenant = new.tenant AND conversation.id = new.id
      RETURNING conversation.tenant, conversation.id, last_entry - entries AS before
    ), placed AS (
      SELECT given.*, (before + nth)::int AS entry_id FROM given JOIN grown USING (tenant, id)
    ), added AS (
      INSERT INTO entry (tenant, conversation_id, entry_id, kind, content, message_id, sequence, at)
      SELECT tenant, id, entry_id, kind, content, message_id, sequence, at FROM placed ORDER BY place
    )
    SELECT place::int AS row, entry_id FROM placed`,
};

const entryOf = ({ entry_id, content, sequence, at }: Row): Entry => ({
  entryId: entry_id,
  ...(JSON.parse(content) as Content),
  at,
  ...(sequence !== null && { sequence: Number(sequence) }),
});
