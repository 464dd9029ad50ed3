import type { Database } from '../database/database.ts';
import { together } from '../database/together.ts';
import type { OutboxStore } from '../outbox/outbox.store.ts';
import type { BatchSender } from './batch.sender.ts';
import type { Detours } from './detours.ts';
import { dueOf } from './due.ts';
import { fitting, ROWS } from './fitting.ts';
import type { Postponed } from './postponed.ts';
import type { RowsAtHand } from './rows-at-hand.ts';

export interface CycleResult {
  /** Shards in which more may wait. */
  more: number[];
  /** Shards another relay works on. */
  missed: number[];
}

/**
 * The oldest rows of some shards that nobody is to send from memory, sent as one batch and deleted, in one transaction.
 * Whatever fails, the rows stay: what was sent by then is sent again, and the inbox of every consumer knows it.
 */
export class RelayCycle {
  constructor(
    private readonly database: Database,
    private readonly store: OutboxStore,
    private readonly sender: BatchSender,
    private readonly postponed: Postponed,
    private readonly atHand: RowsAtHand,
    private readonly detours: Detours,
  ) {}

  run(shards: readonly number[]): Promise<CycleResult> {
    return this.database.transaction(async (tx) => {
      const perShard = Math.ceil(ROWS / shards.length);
      const [, own, found] = await together([
        this.store.mayForget(tx),
        this.store.lock(tx, shards),
        this.store.oldest(tx, shards, { perShard, excluded: this.postponed.excluded(), due: this.detours.ids() }),
      ]);
      const missed = shards.filter((shard) => !own.includes(shard));
      const rows = missed.length > 0 ? found.filter(({ shard }) => own.includes(shard)) : found;
      const due = dueOf(rows, (id) => this.atHand.has(id));
      const taken = fitting(due);
      if (taken.length === 0) return { more: [], missed };
      const sent = await this.sender.send(taken);
      this.detours.done(taken);
      if (sent.length > 0)
        await this.store.delete(
          tx,
          own,
          sent.map(({ id }) => id),
        );
      return { more: rows.length >= perShard || taken.length < due.length ? own : [], missed };
    });
  }
}
