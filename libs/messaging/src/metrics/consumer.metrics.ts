import { attribute } from '@baton/contracts';
import type { Batch, ConsumerListener, TopicPartition } from '../driver/driver.ts';
import { meter, secondsSince } from './meter.ts';
import { durations, metric } from './metric-names.ts';

interface Watched extends TopicPartition {
  /** Records that were neither handled nor handed out when the partition was last looked at. */
  lag: number;
}

/** What a consumer tells its listener, measured on the way. */
export class ConsumerMetrics implements ConsumerListener {
  private readonly partitions = new Map<string, Watched>();
  private readonly group: { [name: string]: string };
  private readonly consumed = meter().createCounter(metric.consumed, { unit: '{message}' });
  private readonly inFlight = meter().createUpDownCounter(metric.inFlight, { unit: '{message}' });
  private readonly rebalances = meter().createHistogram(metric.rebalanceDuration, durations);
  private outSince?: number;

  constructor(
    group: string,
    private readonly listener: ConsumerListener,
  ) {
    this.group = { [attribute.messagingGroup]: group };
    const lag = meter().createObservableGauge(metric.lag, { unit: '{message}' });
    lag.addCallback((result) => {
      for (const { topic, partition, lag } of this.partitions.values())
        result.observe(lag, { ...this.of(topic), [attribute.messagingPartition]: String(partition) });
    });
  }

  async batch(batch: Batch): Promise<void> {
    const { topic, records, waiting = 0 } = batch;
    this.see(batch, waiting + records.length);
    this.consumed.add(records.length, this.of(topic));
    this.inFlight.add(records.length, this.of(topic));
    try {
      await this.listener.batch(batch);
      this.see(batch, waiting);
    } finally {
      this.inFlight.add(-records.length, this.of(topic));
    }
  }

  assigned(partitions: TopicPartition[]): void {
    this.partitions.clear();
    for (const partition of partitions) this.partitions.set(nameOf(partition), { ...partition, lag: 0 });
    if (this.outSince !== undefined) this.rebalances.record(secondsSince(this.outSince), this.group);
    this.outSince = undefined;
    this.listener.assigned(partitions);
  }

  caughtUp(partition: TopicPartition, at: Date): void {
    this.see(partition, 0);
    this.listener.caughtUp(partition, at);
  }

  rebalancing(): void {
    this.outSince ??= performance.now();
    this.listener.rebalancing();
  }

  interrupted(error: Error): void {
    this.outSince ??= performance.now();
    this.listener.interrupted(error);
  }

  crashed(error: Error): void {
    this.listener.crashed(error);
  }

  private see(partition: TopicPartition, lag: number): void {
    const watched = this.partitions.get(nameOf(partition));
    if (watched) watched.lag = lag;
  }

  private of(topic: string) {
    return { ...this.group, [attribute.messagingDestination]: topic };
  }
}

const nameOf = ({ topic, partition }: TopicPartition): string => `${topic}/${partition}`;
