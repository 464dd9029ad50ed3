import type { Customer } from '@baton/contracts';
import { Database, type GatheredStatement, rowsAsked, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Address, Conversation } from '../domain/conversation.ts';

interface Row {
  channel: string;
  customer: string;
  language: string;
}

/** Whoever locks several does so in one order. */
const lock: GatheredStatement = {
  name: 'conversation_lock',
  text: `
    SELECT place::int AS row, channel, customer, language
    FROM ${rowsAsked('asked', { tenant: 'text', id: 'text' })} JOIN conversation USING (tenant, id)
    WHERE customer IS NOT NULL
    ORDER BY tenant, id FOR UPDATE OF conversation`,
};

/** Conversations that were opened here. */
@Injectable()
export class ConversationStore {
  constructor(private readonly database: Database) {}

  /** @returns what is kept under the id, which is another conversation if the id was taken; undefined if it was erased */
  async open(tx: Transaction, conversation: Conversation): Promise<Conversation | undefined> {
    const { tenant, conversationId, channel, customer, language } = conversation;
    await tx.query(
      `INSERT INTO conversation (tenant, id, channel, customer, language) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [tenant, conversationId, channel, JSON.stringify(customer), language],
      'conversation_open',
    );
    return this.lock(tx, conversation);
  }

  /** Holds the conversation until the transaction ends; undefined if it was opened elsewhere, or erased. */
  async lock(tx: Transaction, { tenant, conversationId }: Address): Promise<Conversation | undefined> {
    const [row] = await tx.gather<Row>(lock, [tenant, conversationId]);
    if (!row) return undefined;
    const { channel, customer, language } = row;
    return { tenant, conversationId, channel, customer: JSON.parse(customer) as Customer, language };
  }

  /** The number of the last entry, also of a conversation that was erased. */
  async lastEntry({ tenant, conversationId }: Address): Promise<number | undefined> {
    const [row] = await this.database.query<{ last: number }>(
      'SELECT last_entry AS last FROM conversation WHERE tenant = $1 AND id = $2',
      [tenant, conversationId],
      'conversation_last',
    );
    return row?.last;
  }

  /** Those of many that are there. */
  async lastEntries(addresses: readonly Address[]): Promise<(Address & { last: number })[]> {
    return this.database.query(
      `SELECT tenant, id AS "conversationId", last_entry AS last FROM conversation
       WHERE (tenant, id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
      [addresses.map(({ tenant }) => tenant), addresses.map(({ conversationId }) => conversationId)],
      'conversation_lasts',
    );
  }

  /** The router has found out in which language the customer is to be spoken to. */
  async speaks(tx: Transaction, known: Conversation, language: string): Promise<void> {
    if (language === known.language) return;
    await tx.query(
      'UPDATE conversation SET language = $3 WHERE tenant = $1 AND id = $2',
      [known.tenant, known.conversationId, language],
      'conversation_speaks',
    );
  }

  /** Whatever is known of the customer and what was said is gone; the id stays taken. */
  async erase(tx: Transaction, { tenant, conversationId }: Address): Promise<void> {
    const address = [tenant, conversationId];
    await tx.query('DELETE FROM entry WHERE tenant = $1 AND conversation_id = $2', address);
    await tx.query('DELETE FROM wait WHERE tenant = $1 AND conversation_id = $2', address);
    await tx.query('UPDATE conversation SET customer = NULL WHERE tenant = $1 AND id = $2', address);
  }
}
