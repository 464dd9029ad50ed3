import { encode, messageReceived } from '@baton/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import { EMPTY, of } from 'rxjs';
import { expect, it } from 'vitest';
import { Database, type Transaction } from '../database/database.ts';
import type { ConsumedRecord } from '../driver/driver.ts';
import { InboxStore } from '../inbox/inbox.store.ts';
import { ParkedStore } from '../parking/parked.store.ts';
import { HandlerRegistry } from './handler.registry.ts';
import { patternOf } from './handles.decorator.ts';
import { ProcessTracing } from './process.tracing.ts';
import { RecordDelivery } from './record.delivery.ts';

/** Knows nothing, so that every record is new. */
class EmptyDatabase extends Database {
  async query<R>(): Promise<R[]> {
    return [{ now: new Date(0), parked: false, claimed: true }] as R[];
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return work({ query: () => this.query(), gather: () => this.query(), afterCommit: () => {} });
  }
}

const { type, major, minor, topic = '' } = messageReceived;

function delivering(handler: () => unknown): Promise<void> {
  const extras = { contract: messageReceived, on: 'public' };
  const handlers = new Map([[patternOf('public', type, major), Object.assign(handler, { extras }) as MessageHandler]]);
  const database = new EmptyDatabase();
  const parked = new ParkedStore('desk', database);
  const registry = new HandlerRegistry(handlers);
  return new RecordDelivery(database, new InboxStore('desk'), parked, registry, new ProcessTracing('desk')).deliver(
    record,
  );
}

const sentAt = new Date(0).toISOString();
const said = { messageId: 'm-1', customer: { id: 'C-1' }, channel: 'chat', text: 'Hello', sentAt };
const attributes = { id: 'e-1', source: 'urn:baton:spec', type, major, minor, subject: 'c-1', time: sentAt };
const encoded = encode(
  { ...attributes, tenant: 'default', correlationId: 'c-1', data: { conversationId: 'c-1', ...said } },
  topic,
);
const headers = Object.fromEntries(Object.entries(encoded.headers).map(([name, text]) => [name, Buffer.from(text)]));
const record: ConsumedRecord = {
  topic,
  partition: 0,
  offset: '0',
  timestamp: new Date(0),
  key: Buffer.from('c-1'),
  value: Buffer.from(encoded.value ?? ''),
  headers,
};

it.each([
  ['nothing', () => undefined],
  ['a stream that ends without a word, as of a filter that swallows', () => EMPTY],
  ['a stream of one', () => of(null)],
])('a handler may answer with %s', async (_, answer) => {
  let handled = 0;
  await delivering(async () => {
    handled += 1;
    return answer();
  });
  expect(handled).toBe(1);
});
