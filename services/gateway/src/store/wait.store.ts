import type { CustomerChoice } from '@baton/contracts';
import { type GatheredStatement, rowsAsked, type Transaction, together } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Address, Wait } from '../domain/conversation.ts';
import type { WaitDecision } from '../domain/wait.decision.ts';
import { EntryStore } from './entry.store.ts';

interface Row {
  over: boolean;
  choice: CustomerChoice | null;
  choice_entry: number | null;
}

const key = { tenant: 'text', conversation_id: 'text', handoff_id: 'text' };

const find: GatheredStatement = {
  name: 'wait_find',
  text: `
    SELECT place::int AS row, over, choice, choice_entry
    FROM ${rowsAsked('asked', key)} JOIN wait USING (tenant, conversation_id, handoff_id)`,
};

const save: GatheredStatement = {
  name: 'wait_save',
  text: `
    INSERT INTO wait (tenant, conversation_id, handoff_id, over, choice, choice_entry)
    SELECT tenant, conversation_id, handoff_id, over, choice, choice_entry
    FROM ${rowsAsked('given', { ...key, over: 'boolean', choice: 'text', choice_entry: 'integer' })} ORDER BY place
    ON CONFLICT (tenant, conversation_id, handoff_id) DO UPDATE
    SET over = excluded.over, choice = excluded.choice, choice_entry = excluded.choice_entry`,
};

/** Handoffs as far as customers wait for them. */
@Injectable()
export class WaitStore {
  constructor(private readonly entries: EntryStore) {}

  async find(tx: Transaction, { tenant, conversationId }: Address, handoffId: string): Promise<Wait | undefined> {
    const [row] = await tx.gather<Row>(find, [tenant, conversationId, handoffId]);
    if (!row) return undefined;
    const { over, choice, choice_entry: entryId } = row;
    return { handoffId, over, chosen: choice && entryId ? { choice, entryId } : undefined };
  }

  async keep(
    tx: Transaction,
    address: Address,
    { entry, wait }: WaitDecision,
    happened: { at: Date; sequence?: string },
  ): Promise<void> {
    await together([
      entry && this.entries.add(tx, address, { content: entry, ...happened }),
      wait && this.save(tx, address, wait),
    ]);
  }

  /** Once in a transaction. */
  async save(tx: Transaction, { tenant, conversationId }: Address, { handoffId, over, chosen }: Wait): Promise<void> {
    const choice = [chosen?.choice ?? null, chosen?.entryId ?? null];
    await tx.gather(save, [tenant, conversationId, handoffId, over, ...choice]);
  }
}
