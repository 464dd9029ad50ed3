import { Database, Outbox, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { announce } from '../domain/announce.ts';
import { evolve } from '../domain/evolve.ts';
import { headOf, type Item, type ItemHead, type ItemStatus, isOpen } from '../domain/item.ts';
import type { ItemEvent } from '../domain/item-event.ts';
import { headColumns, headOfRow, type ItemRow, itemOf, type WholeRow } from './item-row.ts';
import { MessageStore } from './message.store.ts';

/** What makes an item change: an inbox event, an operator's command, or time. */
export interface Cause {
  readonly tx: Transaction;
  readonly now: Date;
  /** `ce_id` of the inbox event. */
  readonly causationId?: string;
}

/** A conversation belongs to a tenant; its id alone is not unique. */
export interface ConversationKey {
  readonly tenant: string;
  readonly conversationId: string;
}

/** Items, each one row: its lock puts everything that happens to it in one order. */
@Injectable()
export class ItemStore {
  constructor(
    private readonly database: Database,
    private readonly messages: MessageStore,
    private readonly outbox: Outbox,
  ) {}

  async find(id: string): Promise<Item | undefined> {
    const [row] = await this.database.query<WholeRow>('SELECT * FROM item WHERE id = $1', [id], 'item_find');
    return row && itemOf(row);
  }

  /** @param status `open`: all that is not closed, and what is owed, oldest first; else the newest of it */
  async list(status: ItemStatus | 'open'): Promise<ItemHead[]> {
    const rows =
      status === 'open'
        ? await this.database.query<ItemRow>(listOpen, [], 'item_list_open')
        : await this.database.query<ItemRow>(listByStatus, [status], 'item_list');
    return rows.map(headOfRow);
  }

  /** Holds the item until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<Item | undefined> {
    const [row] = await tx.query<WholeRow>('SELECT * FROM item WHERE id = $1 FOR UPDATE', [id], 'item_lock');
    return row && itemOf(row);
  }

  /** The newest item of a conversation, held until the transaction ends. */
  async lockLatest(tx: Transaction, { tenant, conversationId }: ConversationKey): Promise<Item | undefined> {
    const [row] = await tx.query<WholeRow>(
      'SELECT * FROM item WHERE tenant = $1 AND conversation_id = $2 ORDER BY place DESC LIMIT 1 FOR UPDATE',
      [tenant, conversationId],
      'item_lock_latest',
    );
    return row && itemOf(row);
  }

  /** A new item, with what was said so far; an offer that is known changes nothing. @returns whether it is new */
  async add(cause: Cause, item: Item): Promise<boolean> {
    const { offer } = item;
    const added = await cause.tx.query(
      insertItem,
      [
        item.id,
        item.tenant,
        item.conversationId,
        offer?.handoffId ?? null,
        offer?.attemptId ?? null,
        offer?.attempt ?? null,
        offer?.deadline ?? null,
        item.epoch,
        item.status,
        item.ownership,
        item.from,
        JSON.stringify(item.reason),
        JSON.stringify(item.package),
        headOf(item).summary,
        headOf(item).customer ?? null,
        item.language,
        item.severity,
        item.requestedAt,
        [...item.pending],
        item.version,
        item.traceparent ?? null,
        item.skill ?? null,
      ],
      'item_add',
    );
    if (added.length === 0) return false;
    await this.messages.addTurns(cause.tx, item.id, item.package.history?.turns ?? []);
    return true;
  }

  /** Stores what the events lead to, and makes it known. @returns the item after them */
  async keep(cause: Cause, before: Item, events: readonly ItemEvent[]): Promise<Item> {
    let item = before;
    for (const event of events) {
      item = evolve(item, event);
      await this.messages.record(cause, item, event);
      const message = announce(item, event, cause.now);
      const { tenant, conversationId } = item;
      const { causationId, now: time } = cause;
      if (message) await this.outbox.add(cause.tx, [{ ...message, tenant, conversationId, causationId, time }]);
    }
    if (item !== before) await this.save(cause, item);
    return item;
  }

  /** What the desk knows of a conversation is forgotten. */
  async forget(tx: Transaction, { tenant, conversationId }: ConversationKey): Promise<void> {
    await tx.query('DELETE FROM item WHERE tenant = $1 AND conversation_id = $2', [tenant, conversationId]);
    await tx.query('DELETE FROM approval WHERE tenant = $1 AND conversation_id = $2', [tenant, conversationId]);
  }

  private async save({ tx, now }: Cause, item: Item): Promise<void> {
    const { claim } = item;
    await tx.query(
      updateItem,
      [
        item.id,
        item.epoch,
        item.status,
        item.ownership,
        claim?.id ?? null,
        claim?.operator.id ?? null,
        claim?.operator.displayName ?? null,
        claim?.since ?? null,
        claim?.until ?? null,
        item.bidId ?? null,
        item.returnId ?? null,
        item.resolveId ?? null,
        [...item.pending],
        item.choice ?? null,
        item.version,
        isOpen(item) ? null : now,
      ],
      'item_save',
    );
  }
}

const listMax = 200;
const listOpen = `SELECT ${headColumns} FROM item WHERE closed_at IS NULL OR status = 'owed' ORDER BY place LIMIT ${listMax}`;
const listByStatus = `SELECT ${headColumns} FROM item WHERE status = $1 ORDER BY place DESC LIMIT ${listMax}`;

const insertItem = `
  INSERT INTO item (id, tenant, conversation_id, handoff_id, attempt_id, attempt, offer_deadline, epoch, status, ownership,
                    sender, reason, package, summary, customer, language, severity, requested_at, pending, version,
                    traceparent, skill)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
  ON CONFLICT DO NOTHING RETURNING id`;

const updateItem = `
  UPDATE item SET epoch = $2, status = $3, ownership = $4, claim_id = $5, claimed_by = $6, claimed_name = $7,
                  claimed_at = $8, lease_until = $9, bid_id = $10, return_id = $11, resolve_id = $12, pending = $13,
                  choice = $14, version = $15, closed_at = $16
  WHERE id = $1`;
