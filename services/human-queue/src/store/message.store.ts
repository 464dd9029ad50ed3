import type { HistoryTurn } from '@baton/contracts';
import { Database, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { deskId } from '../domain/announce.ts';
import type { Item } from '../domain/item.ts';
import type { ItemEvent, Said } from '../domain/item-event.ts';

/** One message as the desk sees it. */
export interface Message {
  readonly messageId: string;
  /** `customer`, `platform`, or the agent's id. */
  readonly from: string;
  /** The name of the operator who wrote it. */
  readonly operator: string | null;
  readonly text: string;
  readonly at: Date;
  /** Why the router did not let it through. */
  readonly refused: string | null;
}

interface Written extends HistoryTurn {
  readonly operator?: string;
}

/** What was said in an item's conversation. */
@Injectable()
export class MessageStore {
  constructor(private readonly database: Database) {}

  async of(itemId: string): Promise<Message[]> {
    return this.database.query<Message>(
      `SELECT message_id AS "messageId", sender AS "from", operator, text, said_at AS at, refused
       FROM message WHERE item_id = $1 ORDER BY place`,
      [itemId],
      'message_of',
    );
  }

  /** Turns the desk has are left as they are. */
  async addTurns(tx: Transaction, itemId: string, turns: readonly Written[]): Promise<void> {
    if (turns.length === 0) return;
    await tx.query(
      `INSERT INTO message (item_id, message_id, sender, operator, text, said_at)
       SELECT $1, turn.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[]) AS turn
       ON CONFLICT DO NOTHING`,
      [
        itemId,
        turns.map(({ messageId }) => messageId),
        turns.map(({ from }) => from),
        turns.map(({ operator }) => operator ?? null),
        turns.map(({ text }) => text),
        turns.map(({ at }) => at),
      ],
      'message_add',
    );
  }

  /** What an event adds to the conversation. */
  async record({ tx, now }: { tx: Transaction; now: Date }, { id }: Item, event: ItemEvent): Promise<void> {
    if (event.type === 'Granted') await this.addTurns(tx, id, event.heard);
    if (event.type === 'MessageHeard') await this.addTurns(tx, id, [event.turn]);
    if (event.type === 'Said') await this.addTurns(tx, id, [written(event, now)]);
  }

  async refuse(tx: Transaction, itemId: string, messageId: string, code: string): Promise<void> {
    await tx.query('UPDATE message SET refused = $3 WHERE item_id = $1 AND message_id = $2', [itemId, messageId, code]);
  }
}

const written = ({ messageId, text, operator }: Said, now: Date): Written => ({
  messageId,
  from: operator ? deskId : 'platform',
  operator: operator?.displayName,
  text,
  at: now.toISOString(),
});
