import type { ClusterMetadata } from '@platformatic/kafka';
import { groupBy } from '../../group-by.ts';
import type { TopicPartition } from '../driver.ts';

/** Which broker leads which of our partitions, worked out when the client has learnt something new of a topic: it then puts another object in its place. */
export class PlatformaticLeaders<P extends TopicPartition> {
  private known: readonly unknown[] = [];
  private led: ReadonlyMap<number | undefined, readonly P[]> = new Map();

  constructor(
    private readonly partitions: readonly P[],
    private readonly topics: readonly string[],
  ) {}

  ledBy(node: number, metadata: ClusterMetadata): readonly P[] {
    const known = this.topics.map((topic) => metadata.topics.get(topic));
    if (known.some((topic, n) => topic !== this.known[n])) {
      this.known = known;
      this.led = groupBy(this.partitions, (partition) => leaderOf(partition, metadata));
    }
    return this.led.get(node) ?? [];
  }
}

const leaderOf = ({ topic, partition }: TopicPartition, { topics }: ClusterMetadata): number | undefined =>
  topics.get(topic)?.partitions[partition]?.leader;
