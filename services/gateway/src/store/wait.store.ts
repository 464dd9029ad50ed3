import type { CustomerChoice } from '@baton/contracts';
import type { Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Address, Wait } from '../domain/conversation.ts';
import type { WaitDecision } from '../domain/wait.decision.ts';
import { EntryStore } from './entry.store.ts';

interface Row {
  over: boolean;
  choice: CustomerChoice | null;
  choice_entry: number | null;
}

/** Handoffs as far as customers wait for them. */
@Injectable()
export class WaitStore {
  constructor(private readonly entries: EntryStore) {}

  async find(tx: Transaction, { tenant, conversationId }: Address, handoffId: string): Promise<Wait | undefined> {
    const [row] = await tx.query<Row>(
      'SELECT over, choice, choice_entry FROM wait WHERE tenant = $1 AND conversation_id = $2 AND handoff_id = $3',
      [tenant, conversationId, handoffId],
      'wait_find',
    );
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
    if (entry) await this.entries.add(tx, address, { content: entry, ...happened });
    if (wait) await this.save(tx, address, wait);
  }

  async save(tx: Transaction, { tenant, conversationId }: Address, { handoffId, over, chosen }: Wait): Promise<void> {
    await tx.query(
      `INSERT INTO wait (tenant, conversation_id, handoff_id, over, choice, choice_entry)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (tenant, conversation_id, handoff_id) DO UPDATE SET over = $4, choice = $5, choice_entry = $6`,
      [tenant, conversationId, handoffId, over, chosen?.choice ?? null, chosen?.entryId ?? null],
      'wait_save',
    );
  }
}
