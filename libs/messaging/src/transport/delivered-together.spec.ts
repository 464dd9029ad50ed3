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
const going = new AbortController().signal;

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

const mine = (): Claim => ({ kind: 'mine', now });
const records = [record('b', 'm-1'), record('a', 'm-1'), record('b', 'm-2'), record('a', 'm-2')];

describe('records of one transaction', () => {
  it('are handled key by key, those of a key in order, whatever order they came in', async () => {
    const { delivery, story } = delivering(async () => {}, mine);
    const handled = vi.fn();
    await delivery.deliverTogether(records, going, handled);
    expect(story).toEqual(['a m-1', 'a m-2', 'b m-1', 'b m-2', 'commit']);
    expect(handled).toHaveBeenCalledTimes(4);
  });

  it('are passed over if known, and put behind what is parked', async () => {
    const kindOf = ({ record: { key } }: Arrival): Claim => ({ kind: key?.toString() === 'a' ? 'parked' : 'known' });
    const { delivery, story } = delivering(async () => {}, kindOf);
    await delivery.deliverTogether(records, going, () => {});
    expect(story).toEqual(['park m-1', 'park m-2', 'commit']);
  });

  it('have a span each, which ends with the transaction', async () => {
    const { delivery, story } = delivering(async () => {}, mine);
    span.end.mockImplementation(() => void story.push('end'));
    await delivery.deliverTogether(records.slice(0, 2), going, () => {});
    expect(story).toEqual(['a m-1', 'b m-1', 'commit', 'end', 'end']);
    expect(startSpan).toHaveBeenCalledTimes(2);
    expect(span.setStatus).not.toHaveBeenCalled();
  });

  it('are all taken back when one fails: its span tells the error, the others that they were taken back', async () => {
    const fails = async ({ conversationId, messageId }: MessageReceived) => {
      if (conversationId === 'b' && messageId === 'm-1') throw new TypeError('what the customer said');
    };
    const { delivery, story } = delivering(fails, mine);
    await expect(delivery.deliverTogether(records, going, () => {})).rejects.toThrow(TypeError);
    expect(story).toEqual(['a m-1', 'a m-2', 'b m-1', 'rollback']);
    expect(span.setStatus.mock.calls.map(([{ message }]) => message)).toEqual([
      'TypeError',
      'rolled_back',
      'rolled_back',
    ]);
  });

  it('are all taken back when the consumer is told to stop', async () => {
    const stop = new AbortController();
    const { delivery, story } = delivering(async () => stop.abort(), mine);
    await expect(delivery.deliverTogether(records, stop.signal, () => {})).rejects.toThrow();
    expect(story).toEqual(['a m-1', 'rollback']);
  });
});
