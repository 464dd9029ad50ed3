import { setImmediate as turn } from 'node:timers/promises';
import { encode, type Inbox, inboxTopic, type MessageReceived, messageReceived, newId } from '@baton/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import { describe, expect, it, vi } from 'vitest';
import type { Database, Transaction } from '../database/database.ts';
import type { ConsumedRecord } from '../driver/driver.ts';
import type { Arrival, Claim, InboxStore } from '../inbox/inbox.store.ts';
import type { ParkedStore } from '../parking/parked.store.ts';
import { watchedTracer } from '../tracing/tracer.fixture.ts';
import type { Delivery } from './delivery.ts';
import type { HandlerRegistry } from './handler.registry.ts';
import { ProcessTracing } from './process.tracing.ts';
import { RecordDelivery } from './record.delivery.ts';

const { span, startSpan } = watchedTracer();
const topic = inboxTopic('desk');
const now = new Date(0);

function record(conversationId: string, messageId: string): ConsumedRecord {
  const data: Inbox<MessageReceived> = {
    conversationId,
    messageId,
    customer: { id: 'customer' },
    channel: 'chat',
    text: 'hello',
    sentAt: now.toISOString(),
    delivery: { epoch: 1, mode: 'owner', inboxSequence: 1 },
  };
  const { type, major, minor } = messageReceived;
  const about = { type, major, minor, subject: conversationId, correlationId: conversationId };
  const origin = { id: newId(), source: 'urn:baton:router', tenant: 'default', time: data.sentAt };
  const { key, value, headers } = encode({ ...about, ...origin, data }, topic);
  const bytes = Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)]);
  const place = { topic, partition: 0, offset: messageId, timestamp: now };
  return { ...place, key: Buffer.from(key ?? ''), value: Buffer.from(value ?? ''), headers: Object.fromEntries(bytes) };
}

/** Delivery to a handler, over a database that tells what became of its transactions. */
function delivering(handle: (data: MessageReceived) => Promise<void>, claim: (arrival: Arrival) => Claim) {
  const story: string[] = [];
  const tx = {} as Transaction;
  const database = {
    transaction: async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
      const result = await work(tx).catch((error: unknown) => {
        story.push('rollback');
        throw error;
      });
      story.push('commit');
      return result;
    },
  } as Partial<Database> as Database;
  const claimUnlessParked = vi.fn(async (_: Transaction, arrivals: readonly Arrival[]) => arrivals.map(claim));
  const inbox = { claimUnlessParked } as Partial<InboxStore> as InboxStore;
  const append = async (_: Transaction, { offset }: ConsumedRecord) => void story.push(`park ${offset}`);
  const parked = { append } as Partial<ParkedStore> as ParkedStore;
  const handler = async (data: MessageReceived, { tx: given }: Delivery) => {
    expect(given).toBe(tx);
    story.push(`${data.conversationId} ${data.messageId}`);
    await handle(data);
  };
  const registry = { handlerOf: () => handler as unknown as MessageHandler } as Partial<HandlerRegistry>;
  const tracing = new ProcessTracing('desk');
  return { story, delivery: new RecordDelivery(database, inbox, parked, registry as HandlerRegistry, tracing) };
}

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((resolved) => {
    resolve = resolved;
  });
  return { promise, resolve };
}

const mine = (): Claim => ({ kind: 'mine', now });
const records = [record('b', 'm-1'), record('a', 'm-1'), record('c', 'm-1')];

describe('records of one transaction', () => {
  it('are begun key by key, and handled side by side', async () => {
    let begun = 0;
    const all = withResolvers();
    const { delivery, story } = delivering(() => {
      begun += 1;
      if (begun === records.length) all.resolve();
      return all.promise;
    }, mine);
    const handled = await delivery.deliverTogether(records);
    expect(story).toEqual(['a m-1', 'b m-1', 'c m-1', 'commit']);
    expect(handled).toHaveLength(3);
  });

  it('are passed over if known, and put behind what is parked', async () => {
    const kindOf = ({ record: { key } }: Arrival): Claim => ({ kind: key?.toString() === 'a' ? 'parked' : 'known' });
    const { delivery, story } = delivering(async () => {}, kindOf);
    await delivery.deliverTogether(records);
    expect(story).toEqual(['park m-1', 'commit']);
  });

  it('are those that can be read; without any there is no transaction', async () => {
    const { delivery, story } = delivering(async () => {}, mine);
    const broken = { ...record('b', 'm-1'), value: Buffer.from('{') };
    const good = record('a', 'm-1');
    expect(await delivery.deliverTogether([broken, good])).toEqual([good]);
    expect(await delivery.deliverTogether([broken])).toEqual([]);
    expect(story).toEqual(['a m-1', 'commit']);
  });

  it('have a span each, which ends with the transaction', async () => {
    const { delivery, story } = delivering(async () => {}, mine);
    span.end.mockImplementation(() => void story.push('end'));
    await delivery.deliverTogether(records.slice(0, 2));
    expect(story).toEqual(['a m-1', 'b m-1', 'commit', 'end', 'end']);
    expect(startSpan).toHaveBeenCalledTimes(2);
    expect(span.setAttribute.mock.calls).toEqual(Array(2).fill(['messaging.batch.message_count', 2]));
    expect(span.setStatus).not.toHaveBeenCalled();
  });

  it('are all taken back when one fails, but not before all have ended: its span tells why, the others that', async () => {
    const fails = async ({ conversationId }: MessageReceived) => {
      if (conversationId === 'b') throw new TypeError('what the customer said');
      await turn();
      story.push(`${conversationId} ends`);
    };
    const { delivery, story } = delivering(fails, mine);
    await expect(delivery.deliverTogether(records)).rejects.toThrow(TypeError);
    expect(story).toEqual(['a m-1', 'b m-1', 'c m-1', 'a ends', 'c ends', 'rollback']);
    expect(span.setStatus.mock.calls.map(([{ message }]) => message)).toEqual([
      'rolled_back',
      'TypeError',
      'rolled_back',
    ]);
  });
});
