import type { OutboxRow } from '../outbox/outbox.store.ts';

/** By then a row is old enough for any relay to take it. */
const UNTIL_OLD_MS = 1_500;
/** The rest waits until it is old. */
const MOST = 500;

/** Young rows of this process that it does not send from memory: its cycles need not wait until they are old. */
export class Detours {
  private readonly rows = new Map<string, { shard: number; until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  add({ id, shard }: OutboxRow): void {
    if (this.rows.size < MOST) this.rows.set(id, { shard, until: this.now() + UNTIL_OLD_MS });
  }

  done(rows: readonly OutboxRow[]): void {
    for (const { id } of rows) this.rows.delete(id);
  }

  ids(): string[] {
    this.forgetOld();
    return [...this.rows.keys()];
  }

  shards(): Set<number> {
    this.forgetOld();
    return new Set([...this.rows.values()].map(({ shard }) => shard));
  }

  private forgetOld(): void {
    for (const [id, { until }] of this.rows) if (until <= this.now()) this.rows.delete(id);
  }
}
