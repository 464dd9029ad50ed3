import { EventEmitter, once } from 'node:events';
import type { Seen } from './seen.ts';

type Matches = (record: Seen) => boolean;

/** Records in the order they came, for those who wait for more. */
export class Heard {
  readonly records: Seen[] = [];
  private readonly news = new EventEmitter().setMaxListeners(0);

  add(record: Seen): void {
    this.records.push(record);
    this.news.emit('record');
  }

  /** All that match, as soon as there are `count`. @throws after `timeoutMs`, telling what came */
  async until(count: number, matches: Matches, timeoutMs: number): Promise<Seen[]> {
    const signal = AbortSignal.timeout(timeoutMs);
    for (;;) {
      const found = this.records.filter(matches);
      if (found.length >= count) return found;
      await once(this.news, 'record', { signal }).catch(() => {
        throw new Error(`Waited ${timeoutMs} ms for ${count} records, ${found.length} came. ${this.story()}`);
      });
    }
  }

  private story(): string {
    const lines = this.records.map(({ topic, key, data }) => `\n  ${topic} ${key} ${JSON.stringify(data)}`);
    return lines.length > 0 ? `Heard so far:${lines.join('')}` : 'Nothing was heard.';
  }
}
