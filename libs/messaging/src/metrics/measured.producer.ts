import { attribute } from '@baton/contracts';
import { type ProducedRecord, type Producer, SendFailure } from '../driver/driver.ts';
import { groupBy } from '../group-by.ts';
import { meter, secondsSince } from './meter.ts';
import { durations, metric, producerName, sizes } from './metric-names.ts';

const send = {
  [attribute.messagingSystem]: 'kafka',
  [attribute.messagingOperation]: 'send',
  [attribute.messagingOperationType]: 'send',
};

/** What is sent: how much at once, how long it takes, and what of it is dead letters. */
export class MeasuredProducer implements Producer {
  private readonly duration = meter().createHistogram(metric.operationDuration, durations);
  private readonly size = meter().createHistogram(metric.batchSize, sizes);
  private readonly sent = meter().createCounter(metric.sent, { unit: '{message}' });
  private readonly deadLetters = meter().createCounter(metric.deadLetters, { unit: '{message}' });

  /** @param name of this producer, among those of the process */
  constructor(
    private readonly producer: Producer,
    private readonly name: 'relay' | 'direct',
  ) {}

  ready(): Promise<void> {
    return this.producer.ready();
  }

  async sendBatch(records: readonly ProducedRecord[]): Promise<void> {
    const start = performance.now();
    try {
      await this.producer.sendBatch(records);
    } catch (error) {
      const { reason = 'error' } = error instanceof SendFailure ? error : {};
      this.duration.record(secondsSince(start), { ...send, ...this.own, [attribute.errorType]: reason });
      throw error;
    }
    this.duration.record(secondsSince(start), { ...send, ...this.own });
    this.count(records);
  }

  close(): Promise<void> {
    return this.producer.close();
  }

  private get own() {
    return { [producerName]: this.name };
  }

  private count(records: readonly ProducedRecord[]): void {
    this.size.record(records.length, this.own);
    for (const [topic, { length }] of groupBy(records, (record) => record.topic))
      this.sent.add(length, { [attribute.messagingDestination]: topic });
    for (const { headers } of records) {
      const { baton_error_code: code, baton_origin_topic: topic } = headers;
      if (code === undefined) continue;
      const origin = { [attribute.messagingDestination]: String(topic), [attribute.errorType]: String(code) };
      this.deadLetters.add(1, origin);
    }
  }
}
