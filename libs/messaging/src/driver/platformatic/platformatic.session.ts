import type { ClusterMetadata, Connection, ProtocolError } from '@platformatic/kafka';
import { groupBy } from '../../group-by.ts';
import type { TopicPartition } from '../driver.ts';
import { type AnsweredPartition, fetchApi } from './platformatic.fetch.ts';

const MAX_BYTES = 50 * 1024 * 1024;
const MAX_BYTES_PER_PARTITION = 256 * 1024;
const COMMITTED = 1;
const ANY_EPOCH = -1;
const SILENCE_MS = 100;
const NOTHING = Buffer.alloc(0);

export interface Wanted extends TopicPartition {
  readonly position: bigint;
}

/** What a partition has. */
export interface Fetched<W> {
  readonly wanted: W;
  readonly error?: ProtocolError;
  /** The offset after the newest record; undefined until the broker has told it. */
  readonly end?: bigint;
  /** Record batches as they are stored. */
  readonly batches: Buffer;
}

interface Told {
  readonly topicId: string;
  readonly position: bigint;
  end?: bigint;
  /** The last fetch that wanted it. */
  fetch: number;
}

/**
 * What one broker is asked for, over and over. It remembers what it was asked last, so that either side says only what has
 * changed since: a service may read two hundred partitions, few of which have something new at a time.
 */
export class FetchSession<W extends Wanted> {
  private id = 0;
  private epoch = 0;
  private silenceTold = 0;
  private fetches = 0;
  private readonly told = new Map<W, Told>();
  private readonly places = new Map<string, W>();

  /** @returns what is new, and now and then also where nothing is, in no order. @throws if there is no answer; then all is asked for anew */
  async fetch(
    connection: Connection,
    wanted: readonly W[],
    metadata: ClusterMetadata,
    maxWaitMs: number,
  ): Promise<Fetched<W>[]> {
    this.fetches += 1;
    const changed = this.change(wanted, metadata);
    const forgotten = this.told.size > wanted.length ? this.forget() : [];
    const about = [maxWaitMs, 1, MAX_BYTES, COMMITTED, this.id, this.epoch] as const;
    try {
      const { sessionId, partitions } = await fetchApi.async(connection, ...about, changed, forgotten, '');
      const fetched = this.answered(wanted, partitions);
      this.went(sessionId);
      return fetched;
    } catch (error) {
      this.went(0);
      throw error;
    }
  }

  /** What a broker keeps of a session that is new is what it was asked at the beginning, `0`. */
  private went(sessionId: number): void {
    this.id = sessionId;
    this.epoch = sessionId === 0 ? 0 : this.epoch + 1;
    if (sessionId !== 0) return;
    this.told.clear();
    this.places.clear();
  }

  private forget() {
    const gone: { topicId: string; partition: number }[] = [];
    for (const [one, { topicId, fetch }] of this.told) if (fetch < this.fetches) gone.push(this.drop(one, topicId));
    return byTopic(gone, ({ partition }) => partition);
  }

  private drop(one: W, topicId: string): { topicId: string; partition: number } {
    this.told.delete(one);
    this.places.delete(placeOf(topicId, one.partition));
    return { topicId, partition: one.partition };
  }

  private change(wanted: readonly W[], { topics }: ClusterMetadata) {
    const changed: { topicId: string; partition: number; position: bigint }[] = [];
    for (const one of wanted) {
      const { topic, partition, position } = one;
      const topicId = topics.get(topic)?.id ?? '';
      const told = this.told.get(one);
      if (told) told.fetch = this.fetches;
      if (told?.position === position && told.topicId === topicId) continue;
      this.told.set(one, { topicId, position, end: told?.end, fetch: this.fetches });
      this.places.set(placeOf(topicId, partition), one);
      changed.push({ topicId, partition, position });
    }
    return byTopic(changed, ({ partition, position }) => ({
      partition,
      fetchOffset: position,
      currentLeaderEpoch: ANY_EPOCH,
      lastFetchedEpoch: ANY_EPOCH,
      partitionMaxBytes: MAX_BYTES_PER_PARTITION,
    }));
  }

  private answered(wanted: readonly W[], partitions: readonly AnsweredPartition[]): Fetched<W>[] {
    const fetched: Fetched<W>[] = [];
    for (const { topicId, partition, end, batches, error } of partitions) {
      const one = this.places.get(placeOf(topicId, partition));
      const told = one && this.told.get(one);
      if (!told) continue;
      told.end = end;
      fetched.push({ wanted: one, end, batches, error });
    }
    return [...fetched, ...this.silent(wanted, fetched)];
  }

  /** Of what an answer leaves out nothing has changed. These are many, so not after every fetch. */
  private silent(wanted: readonly W[], fetched: readonly Fetched<W>[]): Fetched<W>[] {
    if (performance.now() - this.silenceTold < SILENCE_MS) return [];
    this.silenceTold = performance.now();
    const heard = new Set(fetched.map((one) => one.wanted));
    return wanted
      .filter((one) => !heard.has(one))
      .map((one) => ({ wanted: one, end: this.told.get(one)?.end, batches: NOTHING }));
  }
}

const placeOf = (topicId: string, partition: number): string => `${topicId}:${partition}`;

function byTopic<P extends { topicId: string }, T>(places: readonly P[], of: (place: P) => T) {
  return [...groupBy(places, ({ topicId }) => topicId)].map(([topicId, inTopic]) => ({
    topic: topicId,
    topicId,
    partitions: inTopic.map(of),
  }));
}
