import type { TopicPartition } from '../driver/driver.ts';
import { Progress } from './progress.ts';

/** From what the consumer tells: a partition is read up to the start of the fetch that found its end. */
export class ReadProgress extends Progress {
  private readonly readAt = new Map<number, Map<string, number>>();

  partitions(): number[] {
    return [...this.readAt.keys()].sort((a, b) => a - b);
  }

  readUpTo(partition: number): Date {
    const topics = this.readAt.get(partition)?.values() ?? [0];
    return new Date(Math.min(...topics));
  }

  /** These and no others; what was read of them before this assignment does not count. */
  assigned(partitions: readonly TopicPartition[]): void {
    this.readAt.clear();
    for (const { topic, partition } of partitions) this.of(partition).set(topic, 0);
  }

  caughtUp({ topic, partition }: TopicPartition, at: Date): void {
    const topics = this.readAt.get(partition);
    if (topics?.has(topic)) topics.set(topic, Math.max(at.getTime(), topics.get(topic) ?? 0));
  }

  private of(partition: number): Map<string, number> {
    const topics = this.readAt.get(partition) ?? new Map<string, number>();
    this.readAt.set(partition, topics);
    return topics;
  }
}
