import { type Contract, type Envelope, encode, newId } from '@baton/contracts';
import type { Producer } from 'kafkajs';
import { afterAll } from 'vitest';
import { kafka } from './client.ts';

/** Any of an event's attributes, and another topic than the event's own. */
export type Overrides = Partial<Omit<Envelope, 'data'>> & { topic?: string };

export interface RawRecord {
  key?: string | Buffer | null;
  value: string | Buffer | null;
  headers?: Record<string, string | Buffer>;
}

/** A plain client that belongs to nobody: what it sends, a stranger could send. */
export class Outsider {
  private constructor(private readonly producer: Producer) {}

  /** For the top of a file: it disconnects after the last test. */
  static async connect(): Promise<Outsider> {
    const producer = kafka().producer({ allowAutoTopicCreation: false });
    await producer.connect();
    afterAll(() => producer.disconnect());
    return new Outsider(producer);
  }

  /** @returns the envelope as it was sent */
  async send<T>(contract: Contract<T>, data: T, { topic, ...attributes }: Overrides = {}): Promise<Envelope<T>> {
    const subject = contract.keyOf(data);
    const envelope: Envelope<T> = {
      id: newId(),
      source: 'urn:baton:test',
      type: contract.type,
      major: contract.major,
      minor: contract.minor,
      subject,
      time: new Date().toISOString(),
      tenant: 'default',
      correlationId: subject,
      ...attributes,
      data,
    };
    const record = encode(envelope, topic ?? contract.topic ?? '');
    await this.sendRaw(record.topic, record);
    return envelope;
  }

  /** Bytes as they are, right or wrong. */
  async sendRaw(topic: string, { key = null, value, headers }: RawRecord): Promise<void> {
    await this.producer.send({ topic, messages: [{ key, value, headers }] });
  }
}
