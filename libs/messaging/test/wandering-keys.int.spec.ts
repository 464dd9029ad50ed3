import { inboxTopic, messageReceived } from '@baton/contracts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PgDatabase } from '../src/database/pg.database.ts';
import { type Producer, SendFailure } from '../src/driver/driver.ts';
import { OutboxStore } from '../src/outbox/outbox.store.ts';
import { PgOutbox } from '../src/outbox/pg.outbox.ts';
import { pause } from '../src/pause.ts';
import { createRelay } from '../src/relay/create-relay.ts';
import type { Relay } from '../src/relay/relay.ts';
import { driverFor } from './fixtures/chosen.driver.ts';
import { createDatabase, type TestDatabase, uniqueName } from './fixtures/infrastructure.ts';
import { names } from './fixtures/stage.ts';
import { until } from './fixtures/until.ts';
import { createInbox, message, type Read, read } from './fixtures/wire.ts';

const driver = await driverFor('wandering-keys-spec');
const store = new OutboxStore();
let stage: TestDatabase;
let topic: string;
let processes: Process[];

interface Process {
  database: PgDatabase;
  outbox: PgOutbox;
  relay: Relay;
}

beforeEach(async () => {
  stage = await createDatabase();
  await stage.pool.query('CREATE TABLE conversation (id text PRIMARY KEY, said integer NOT NULL)');
  const agentId = uniqueName('agent');
  topic = inboxTopic(agentId);
  await createInbox(agentId);
});
afterEach(async () => {
  await Promise.all(processes.map(({ relay }) => relay.close()));
  await stage.drop();
});

function startProcess(producer: Producer): Process {
  const database = new PgDatabase(stage.pool);
  const relay = createRelay(database, store, producer);
  const outbox = new PgOutbox(store, 'urn:baton:test', (committed) => relay.publish(committed));
  relay.start();
  return { database, outbox, relay };
}

/** As handlers do: the conversation is locked first, and what it says next is numbered under that lock. */
function say({ database, outbox }: Process, conversationId: string): Promise<void> {
  return database.transaction(async (tx) => {
    const text = 'UPDATE conversation SET said = said + 1 WHERE id = $1 RETURNING said';
    const [row] = await tx.query<{ said: number }>(text, [conversationId]);
    const data = message(conversationId, row?.said ?? 0);
    await outbox.add(tx, [{ contract: messageReceived, data, topic, conversationId }]);
  });
}

/** What each key's records say, without those that came again. */
function firsts(records: readonly Read[], conversation: string): string[] {
  const said = records.filter(({ key }) => key === conversation);
  return [...new Set(said.map(({ value }) => JSON.parse(String(value)).messageId))];
}

it('what several processes say of a conversation in turn is published in that order, while sends are slow and fail', async () => {
  const kafka = [unsteady(driver.producer(), 5), unsteady(driver.producer(), 8)];
  processes = kafka.map(({ producer }) => startProcess(producer));
  const conversations = Array.from({ length: 20 }, (_, n) => `c-${n}`);
  await stage.pool.query('INSERT INTO conversation SELECT unnest($1::text[]), 0', [conversations]);
  const talks = conversations.map(async (conversation, n) => {
    for (let said = 0; said < 100; said += 1) {
      // Of twelve each process says some in a row, and where it changes differs from one conversation to the next.
      const process = processes[(said + n) % 12 < 5 ? 0 : 1] as Process;
      await say(process, conversation);
      if (said % 6 === n % 6) await pause(n * 4, new AbortController().signal);
    }
  });
  await Promise.all(talks);
  await until(async () => {
    const { rows } = await stage.pool.query('SELECT count(*)::int AS count FROM outbox');
    return rows[0].count === 0;
  });
  const arrived = kafka.reduce((sum, { arrived }) => sum + arrived(), 0);
  const records = await read(topic, arrived);
  for (const conversation of conversations) expect(firsts(records, conversation)).toEqual(names(1, 100));
});

/** Every so many batches one fails: now before it has arrived, now after. Each takes a while. */
function unsteady(producer: Producer, every: number): { producer: Producer; arrived(): number } {
  let batches = 0;
  let arrived = 0;
  const sendBatch: Producer['sendBatch'] = async (records) => {
    batches += 1;
    await pause((batches % 4) * 5, new AbortController().signal);
    if (batches % (2 * every) === every) throw new SendFailure('unavailable', 'nothing has arrived');
    await producer.sendBatch(records);
    arrived += records.length;
    if (batches % (2 * every) === 0) throw new SendFailure('unavailable', 'the answer was lost');
  };
  return {
    arrived: () => arrived,
    producer: { ready: () => producer.ready(), close: () => producer.close(), sendBatch },
  };
}
