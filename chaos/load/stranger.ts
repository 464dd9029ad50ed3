import { createHash } from 'node:crypto';
import { Kafka, logLevel, type Message, type Producer } from 'kafkajs';
import type { Outcome } from './journal.ts';

type Bytes = Buffer | string;

/** A record to be written. Where no partition is named, its key says which. */
export interface Written {
  readonly topic: string;
  readonly partition?: number;
  readonly key: Bytes | null;
  readonly value: Bytes | null;
  readonly headers: Message['headers'];
}

export const sha256Of = (value: Bytes | null): string =>
  createHash('sha256')
    .update(value ?? '')
    .digest('hex');

/** A client of Kafka that belongs to nobody: what it writes, anybody could. */
export class Stranger {
  readonly kafka: Kafka;
  private producer?: Producer;

  constructor(brokers: readonly string[]) {
    this.kafka = new Kafka({ clientId: 'stranger', brokers: [...brokers], logLevel: logLevel.NOTHING });
  }

  /** `info` if they were not acknowledged: they may be there. */
  async write({ topic, ...message }: Written): Promise<Outcome> {
    try {
      this.producer ??= await this.connected();
      await this.producer.send({ topic, messages: [message] });
      return 'ok';
    } catch {
      return 'info';
    }
  }

  async leave(): Promise<void> {
    await this.producer?.disconnect();
  }

  private async connected(): Promise<Producer> {
    const producer = this.kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    return producer;
  }
}
