import { type Inbox, inboxTopic, type MessageReceived, messageReceived } from '@baton/contracts';
import type { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PgDatabase } from '../src/database/pg.database.ts';
import { type Producer, SendFailure } from '../src/driver/driver.ts';
import { OutboxStore } from '../src/outbox/outbox.store.ts';
import { PgOutbox } from '../src/outbox/pg.outbox.ts';
import { createRelay } from '../src/relay/create-relay.ts';
import type { Relay } from '../src/relay/relay.ts';
import { driverFor } from './fixtures/chosen.driver.ts';
import { createDatabase, uniqueName } from './fixtures/infrastructure.ts';
import { names } from './fixtures/stage.ts';
import { until } from './fixtures/until.ts';
import { createInbox, createTopics, message, type Read, read } from './fixtures/wire.ts';

const driver = await driverFor('relay-spec');
const store = new OutboxStore();
const relays: Relay[] = [];
let pool: Pool;
let drop: () => Promise<void>;
let database: PgDatabase;
let outbox: PgOutbox;
let topic: string;

beforeEach(async () => {
  ({ pool, drop } = await createDatabase());
  database = new PgDatabase(pool);
  outbox = new PgOutbox(store, 'urn:baton:test', (committed) => relays[0]?.publish(committed));
  const agentId = uniqueName('agent');
  topic = inboxTopic(agentId);
  await createInbox(agentId);
});
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.close()));
  vi.restoreAllMocks();
  await drop();
});

function startRelay(producer: Producer = driver.producer()): Relay {
  const relay = createRelay(database, store, producer);
  relay.start();
  relays.push(relay);
  return relay;
}

async function write(data: Inbox<MessageReceived>, to = topic): Promise<void> {
  const { conversationId } = data;
  await database.transaction((tx) => outbox.add(tx, [{ contract: messageReceived, data, topic: to, conversationId }]));
}

async function writeMany(conversation: string, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n += 1) await write(message(conversation, n));
}

async function waiting(): Promise<number> {
  const { rows } = await pool.query('SELECT count(*)::int AS count FROM outbox');
  return rows[0].count;
}

const messagesOf = (records: readonly Read[], conversation: string): string[] =>
  records.filter(({ key }) => key === conversation).map(({ value }) => JSON.parse(String(value)).messageId);

describe('the relay', () => {
  it('publishes in order what was committed before a crash left it unpublished', async () => {
    await writeMany('a', 1, 30);
    await writeMany('b', 1, 30);
    startRelay();
    const records = await read(topic, 60);
    expect(messagesOf(records, 'a')).toEqual(names(1, 30));
    expect(messagesOf(records, 'b')).toEqual(names(1, 30));
    await until(async () => (await waiting()) === 0);
  });

  it('keeps the order of every conversation beside another relay, over thousands of messages', async () => {
    startRelay();
    startRelay();
    startRelay();
    const conversations = Array.from({ length: 40 }, (_, n) => `c-${n}`);
    await Promise.all(conversations.map((conversation) => writeMany(conversation, 1, 100)));
    const records = await read(topic, 4_000);
    for (const conversation of conversations) expect(messagesOf(records, conversation)).toEqual(names(1, 100));
  });

  it('publishes what was committed without reading it back, and forgets it soon after', async () => {
    startRelay();
    const reading = vi.spyOn(store, 'oldest');
    await writeMany('a', 1, 50);
    expect(messagesOf(await read(topic, 50), 'a')).toEqual(names(1, 50));
    await until(async () => (await waiting()) === 0);
    expect(reading).not.toHaveBeenCalled();
  });

  it('publishes behind what another process has committed and not sent, when that is a second old', async () => {
    await writeMany('a', 1, 3);
    startRelay();
    await write(message('a', 4));
    expect(messagesOf(await read(topic, 4), 'a')).toEqual(names(1, 4));
    await until(async () => (await waiting()) === 0);
  });

  it('publishes nothing of a transaction that was rolled back', async () => {
    startRelay();
    const undone = database.transaction(async (tx) => {
      const data = message('a', 1);
      await outbox.add(tx, [{ contract: messageReceived, data, topic, conversationId: 'a' }]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await write(message('a', 2));
    expect(messagesOf(await read(topic, 1), 'a')).toEqual(['m-2']);
  });

  it('sends again, under the same ids, what it had sent when its transaction was lost', async () => {
    startRelay(failingAfterSending(driver.producer()));
    const outgoing = [1, 2, 3].map((n) => ({
      contract: messageReceived,
      data: message('a', n),
      topic,
      conversationId: 'a',
    }));
    await database.transaction((tx) => outbox.add(tx, outgoing));
    const records = await read(topic, 6);
    expect(messagesOf(records, 'a')).toEqual([...names(1, 3), ...names(1, 3)]);
    expect(new Set(records.map(({ headers }) => headers.ce_id)).size).toBe(3);
    await until(async () => (await waiting()) === 0);
  });

  it('sends what waits before it closes', async () => {
    const relay = startRelay();
    await database.query('SELECT 1');
    await writeMany('a', 1, 50);
    await relay.close();
    expect(await waiting()).toBe(0);
  });

  it('holds no transaction open while Kafka is away, and says since when it is', async () => {
    const { producer, comeBack } = away(driver.producer());
    const relay = startRelay(producer);
    await writeMany('a', 1, 3);
    await until(() => relay.failingSince !== undefined);
    const { rows } = await pool.query(
      `SELECT state FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    expect(rows).toEqual([]);
    await writeMany('b', 1, 3);
    comeBack();
    const records = await read(topic, 6);
    expect(messagesOf(records, 'a')).toEqual(names(1, 3));
    expect(messagesOf(records, 'b')).toEqual(names(1, 3));
    await until(() => relay.failingSince === undefined);
  });
});

describe('what cannot be written', () => {
  it('for a topic that is missing, waits for it, and holds back no other topic of the same conversation', async () => {
    startRelay();
    const late = uniqueName('late');
    await write(message('a', 1), inboxTopic(late));
    await writeMany('a', 2, 4);
    expect(messagesOf(await read(topic, 3), 'a')).toEqual(names(2, 4));
    await until(async () => (await waiting()) === 1);
    await createInbox(late);
    expect(messagesOf(await read(inboxTopic(late), 1), 'a')).toEqual(['m-1']);
  });

  it('because it is too large, waits alone, and its conversation goes on', async () => {
    startRelay();
    const narrow = inboxTopic(uniqueName('narrow'));
    await createTopics([{ name: narrow, partitions: 1, config: { 'max.message.bytes': '4000' } }]);
    const large = { ...message('a', 3), text: 'x'.repeat(5_000) };
    const rows = [message('a', 1), message('a', 2), large, message('a', 4), message('a', 5)];
    const outgoing = rows.map((data) => ({ contract: messageReceived, data, topic: narrow, conversationId: 'a' }));
    await database.transaction((tx) => outbox.add(tx, outgoing));
    expect(messagesOf(await read(narrow, 4), 'a')).toEqual(['m-1', 'm-2', 'm-4', 'm-5']);
    await until(async () => (await waiting()) === 1);
  });
});

/** Its first batch arrives, but it does not know. */
function failingAfterSending(producer: Producer): Producer {
  let failed = false;
  return {
    ready: () => producer.ready(),
    close: () => producer.close(),
    sendBatch: async (records) => {
      await producer.sendBatch(records);
      if (failed) return;
      failed = true;
      throw new SendFailure('unavailable', 'the answer was lost');
    },
  };
}

/** As a client is without a broker: connecting fails, and a batch that was begun all the same hangs. */
function away(producer: Producer): { producer: Producer; comeBack(): void } {
  let here = false;
  return {
    comeBack: () => {
      here = true;
    },
    producer: {
      ready: () => (here ? producer.ready() : Promise.reject(new SendFailure('unavailable', 'away'))),
      close: () => producer.close(),
      sendBatch: (records) => (here ? producer.sendBatch(records) : new Promise(() => {})),
    },
  };
}
