import type { Database } from '../database/database.ts';
import { together } from '../database/together.ts';
import type { OutboxRow, OutboxStore } from '../outbox/outbox.store.ts';
import type { BatchSender } from './batch.sender.ts';
import type { Postponed } from './postponed.ts';

const ROWS = 500;
/** A broker's limit is on the batch of a partition, 1 MiB with us; all rows may be of one. */
const BYTES = 900_000;
/** Headers, key and framing of one record, at most. */
const ROW_BYTES = 1_500;

export interface CycleResult {
  /** Shards in which more may wait. */
  more: number[];
  /** Shards another relay works on. */
  missed: number[];
}

/**
 * The oldest rows of some shards, sent as one batch and deleted, in one transaction. Whatever fails, the rows stay: what
 * was sent by then is sent again, and the inbox of every consumer knows it.
 */
export class RelayCycle {
  constructor(
    private readonly database: Database,
    private readonly store: OutboxStore,
    private readonly sender: BatchSender,
    private readonly postponed: Postponed,
  ) {}

  run(shards: readonly number[]): Promise<CycleResult> {
    return this.database.transaction(async (tx) => {
      const perShard = Math.ceil(ROWS / shards.length);
      const [, own, found] = await together([
        this.store.mayForget(tx),
        this.store.lock(tx, shards),
        this.store.oldest(tx, shards, perShard, this.postponed.excluded()),
      ]);
      const missed = shards.filter((shard) => !own.includes(shard));
      const rows = missed.length > 0 ? found.filter(({ shard }) => own.includes(shard)) : found;
      const taken = fitting(rows);
      const sent = taken.length > 0 ? await this.sender.send(taken) : [];
      if (sent.length > 0)
        await this.store.delete(
          tx,
          own,
          sent.map(({ id }) => id),
        );
      return { more: rows.length >= perShard || taken.length < rows.length ? own : [], missed };
    });
  }
}

/** The first rows, as many as fit into one batch, and never none. */
function fitting(rows: readonly OutboxRow[]): readonly OutboxRow[] {
  let bytes = 0;
  const end = rows.findIndex(({ payload }) => {
    bytes += Buffer.byteLength(payload) + ROW_BYTES;
    return bytes > BYTES;
  });
  return end < 0 ? rows : rows.slice(0, Math.max(end, 1));
}
