import { compatibilityPartitioner, type MessageToProduce } from '@platformatic/kafka';
import type { HeaderValue, ProducedRecord, SendFailure } from '../driver.ts';
import { OneBatchProducer } from '../one-batch.producer.ts';
import type { PlatformaticClients, ProducerClient } from './platformatic.clients.ts';
import { sendFailure } from './platformatic.failure.ts';

export class PlatformaticProducer extends OneBatchProducer<ProducerClient> {
  constructor(private readonly clients: PlatformaticClients) {
    super();
  }

  protected create(): Promise<ProducerClient> {
    return this.clients.producer();
  }

  protected connect(client: ProducerClient): Promise<unknown> {
    return client.initIdempotentProducer({});
  }

  protected send(client: ProducerClient, records: readonly ProducedRecord[]): Promise<unknown> {
    return client.send({ messages: records.map(toMessage), partitioner: compatibilityPartitioner });
  }

  protected async disconnect(client: ProducerClient): Promise<void> {
    await client.close();
  }

  protected failure(error: Error): SendFailure {
    return sendFailure(error);
  }
}

type Message = MessageToProduce<Buffer, Buffer, Buffer, Buffer>;

/** The client's types know no tombstone and no missing key; its encoder does. */
function toMessage({ topic, key, value, headers }: ProducedRecord): Message {
  return { topic, key: bytes(key) as Buffer, value: bytes(value) as Buffer, headers: headersOf(headers) };
}

const bytes = (text: string | Buffer | null): Buffer | null => (typeof text === 'string' ? Buffer.from(text) : text);

/** By their buffers, so that a map of them holds a name that comes twice: each time it is another one. */
function headersOf(headers: Record<string, string | HeaderValue>): Map<Buffer, Buffer> {
  const pairs = new Map<Buffer, Buffer>();
  for (const [name, value] of Object.entries(headers)) {
    if (Array.isArray(value)) for (const one of value) pairs.set(Buffer.from(name), one);
    else pairs.set(nameOf(name), bytes(value) as Buffer);
  }
  return pairs;
}

/** Events have a dozen; what dead letters bring along may have any. */
const KNOWN_NAMES = 64;
const names = new Map<string, Buffer>();

function nameOf(name: string): Buffer {
  const known = names.get(name);
  if (known) return known;
  const made = Buffer.from(name);
  if (names.size < KNOWN_NAMES) names.set(name, made);
  return made;
}
