import type { Database } from '../database/database.ts';
import { together } from '../database/together.ts';
import type { OutboxRow, OutboxStore } from '../outbox/outbox.store.ts';

const ROWS = 500;
const WITHIN_MS = 100;

/** Rows that are in Kafka and still in the table: deleted many at a time, and nobody waits for it. */
export class SentRows {
  private rows: Pick<OutboxRow, 'id' | 'shard'>[] = [];
  private timer?: NodeJS.Timeout;
  private deleting: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly store: OutboxStore,
    private readonly deleted: (ids: readonly string[]) => void,
  ) {}

  /** What cannot be deleted now is tried again with the next ones, or before the next cycle, which finds that it is old. */
  add(rows: readonly OutboxRow[]): void {
    this.rows.push(...rows.map(({ id, shard }) => ({ id, shard })));
    const forget = (): void => void this.forget().catch(() => {});
    if (this.rows.length >= ROWS) forget();
    else this.timer ??= setTimeout(forget, WITHIN_MS);
  }

  /** Resolves when none of them is in the table any more. */
  forget(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.deleting = this.deleting.catch(() => {}).then(() => this.delete());
    return this.deleting;
  }

  private async delete(): Promise<void> {
    if (this.rows.length === 0) return;
    const ids = this.rows.map(({ id }) => id);
    const shards = [...new Set(this.rows.map(({ shard }) => shard))];
    await this.database.transaction((tx) => together([this.store.mayForget(tx), this.store.delete(tx, shards, ids)]));
    this.rows = this.rows.slice(ids.length);
    this.deleted(ids);
  }
}
