import type { Excluded, OutboxRow } from '../outbox/outbox.store.ts';

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

interface Wait {
  until: number;
  ms: number;
}

/**
 * What could not be written, with the time of the next try, twice as far off after each failure. A topic waits with all
 * its rows, and only they; a row that is too large waits alone, so that one record cannot hold back a conversation.
 */
export class Postponed {
  private readonly topics = new Map<string, Wait>();
  private readonly rows = new Map<string, Wait>();

  constructor(private readonly now: () => number = Date.now) {}

  /** @returns ms until the next try */
  postponeTopic(topic: string): number {
    return this.postpone(this.topics, topic);
  }

  /** @returns ms until the next try */
  postponeRow({ id }: OutboxRow): number {
    return this.postpone(this.rows, id);
  }

  sent(rows: readonly OutboxRow[]): void {
    for (const { topic, id } of rows) {
      this.topics.delete(topic);
      this.rows.delete(id);
    }
  }

  excluded(): Excluded {
    return { topics: this.waiting(this.topics), ids: this.waiting(this.rows) };
  }

  private postpone(waits: Map<string, Wait>, name: string): number {
    const ms = Math.min((waits.get(name)?.ms ?? FIRST_MS / 2) * 2, LONGEST_MS);
    waits.set(name, { ms, until: this.now() + ms });
    return ms;
  }

  private waiting(waits: Map<string, Wait>): string[] {
    return [...waits].filter(([, { until }]) => until > this.now()).map(([name]) => name);
  }
}
