import { compatibilityPartitioner, type MessageToProduce } from '@platformatic/kafka';
import type { HeaderValue, ProducedRecord, Producer } from '../driver.ts';
import type { PlatformaticClients, ProducerClient } from './platformatic.clients.ts';
import { sendFailure } from './platformatic.failure.ts';

/** One batch at a time, its retries included; a client that gave up is thrown away with its producer id. */
export class PlatformaticProducer implements Producer {
  private client?: ProducerClient;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly clients: PlatformaticClients) {}

  ready(): Promise<void> {
    return this.exclusively(async () => {
      if (!this.client) await this.current().initIdempotentProducer({});
    });
  }

  sendBatch(records: readonly ProducedRecord[]): Promise<void> {
    return this.exclusively(async () => {
      if (records.length === 0) return;
      await this.current().send({ messages: records.map(toMessage), partitioner: compatibilityPartitioner });
    });
  }

  close(): Promise<void> {
    return this.exclusively(() => this.discard());
  }

  private current(): ProducerClient {
    this.client ??= this.clients.producer();
    return this.client;
  }

  private exclusively(work: () => Promise<void>): Promise<void> {
    const turn = this.last.then(work).catch(async (error: Error) => {
      await this.discard();
      throw sendFailure(error);
    });
    this.last = turn.catch(() => {});
    return turn;
  }

  private async discard(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    await client?.close().catch(() => {});
  }
}

type Message = MessageToProduce<Buffer, Buffer, Buffer, Buffer>;

/** The client's types know no tombstone and no missing key; its encoder does. */
function toMessage({ topic, key, value, headers }: ProducedRecord): Message {
  return { topic, key: bytes(key) as Buffer, value: bytes(value) as Buffer, headers: headersOf(headers) };
}

const bytes = (text: string | Buffer | null): Buffer | null => (typeof text === 'string' ? Buffer.from(text) : text);

/** Names as buffers, each another one: a map of them holds a name that comes twice. */
function headersOf(headers: Record<string, string | HeaderValue>): Map<Buffer, Buffer> {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [Buffer.from(name), bytes(one) as Buffer] as const),
  );
  return new Map(pairs);
}
