import type { Consumer } from 'kafkajs';
import { afterAll, vi } from 'vitest';
import { uniqueName } from '../unique-name.ts';
import { asAdmin, kafka } from './client.ts';
import { Heard } from './heard.ts';
import { type Seen, seen } from './seen.ts';

type Ends = ReadonlyMap<string, number>;

/** Listens on topics like any stranger, and keeps what it hears. */
export class Wiretap {
  private readonly heard = new Heard();

  private constructor(
    private readonly consumer: Consumer,
    private readonly next: Map<string, number>,
  ) {}

  /** Hears everything written to these topics from now on, until the last test is over. For the top of a file. */
  static async on(...topics: string[]): Promise<Wiretap> {
    const from = await endsOf(topics);
    const consumer = kafka().consumer({ groupId: uniqueName('wiretap'), maxWaitTimeInMs: 100 });
    afterAll(() => consumer.disconnect());
    const tap = new Wiretap(consumer, new Map(from));
    await tap.listen(topics, from);
    return tap;
  }

  get records(): readonly Seen[] {
    return this.heard.records;
  }

  /** The first record that matches, heard already or still to come. */
  async until(matches: (record: Seen) => boolean, timeoutMs = 30_000): Promise<Seen> {
    const [first] = await this.untilMany(1, matches, timeoutMs);
    return first as Seen;
  }

  /** All records that match, as soon as there are `count`. */
  untilMany(count: number, matches: (record: Seen) => boolean, timeoutMs = 30_000): Promise<Seen[]> {
    return this.heard.until(count, matches, timeoutMs);
  }

  private async listen(topics: string[], from: Ends): Promise<void> {
    await this.consumer.connect();
    await this.consumer.subscribe({ topics });
    await this.consumer.run({
      eachMessage: async ({ topic, partition, message }) => this.hear(seen(topic, partition, message)),
    });
    for (const [place, offset] of from) {
      const [topic = '', partition] = place.split('/');
      this.consumer.seek({ topic, partition: Number(partition), offset: String(offset) });
    }
  }

  /** Joining may have begun later than `from`, and seeking goes back over what came meanwhile. */
  private hear(record: Seen): void {
    const place = `${record.topic}/${record.partition}`;
    if (Number(record.offset) < (this.next.get(place) ?? 0)) return;
    this.next.set(place, Number(record.offset) + 1);
    this.heard.add(record);
  }
}

/** A broker tells of the leaders of a new topic a moment before they lead. */
function endsOf(topics: string[]): Promise<Ends> {
  return asAdmin(async (admin) => {
    const offsets = topics.map(async (topic) =>
      (await vi.waitFor(() => admin.fetchTopicOffsets(topic), 30_000)).map(
        ({ partition, high }) => [`${topic}/${partition}`, Number(high)] as const,
      ),
    );
    return new Map((await Promise.all(offsets)).flat());
  });
}
