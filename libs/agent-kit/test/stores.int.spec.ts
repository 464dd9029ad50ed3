import { type Inbox, type MessageReceived, newId } from '@baton/contracts';
import { type Delivery, PgDatabase, type Transaction } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { agentMigrations } from '../src/index.ts';
import { RunStore } from '../src/store/run.store.ts';
import { SessionStore } from '../src/store/session.store.ts';
import { type WorkItem, WorkStore } from '../src/store/work.store.ts';
import { WorkWake } from '../src/work/work.wake.ts';

const { pool } = await freshDatabase(agentMigrations);
const database = new PgDatabase(pool);
const work = new WorkStore(database, new WorkWake());
const sessions = new SessionStore(work, new RunStore(database, work));
const tenant = 'default';

beforeEach(() => pool.query('TRUNCATE session, work_item'));

const said = (conversationId: string, text: string): Inbox<MessageReceived> => ({
  conversationId,
  messageId: `${conversationId}-${text}`,
  customer: { id: 'cust-1' },
  channel: 'chat',
  text,
  sentAt: '2026-01-01T00:00:00.000Z',
  delivery: { epoch: 1, mode: 'owner', inboxSequence: 1 },
});

const hear = (tx: Transaction, conversationId: string, text: string) =>
  sessions.take({ tx, event: { tenant, id: newId() } } as Delivery, {
    type: 'conversation.message.received',
    data: said(conversationId, text),
  });

const alone = (conversationId: string, text: string) =>
  database.transaction((tx) => hear(tx, conversationId, text).then(() => undefined));

const together = <T>(works: readonly ((tx: Transaction) => Promise<T>)[]) =>
  database.transaction((tx) => Promise.all(works.map((run) => run(tx))));

/** What is kept of a conversation, but for its name. */
const keptOf = async (conversationId: string) => {
  const { rows } = await pool.query(
    `SELECT role, epoch, state, (SELECT array_agg(body ORDER BY id) FROM work_item WHERE line = $1) AS work
     FROM session WHERE conversation_id = $1`,
    [conversationId],
  );
  return JSON.parse(JSON.stringify(rows).replaceAll(conversationId, 'it'));
};

const turns = (items: readonly WorkItem[]) => items.map(({ conversationId }) => conversationId);

describe('conversations that share a transaction', () => {
  it('are kept as they are alone', async () => {
    await alone('conv-b', 'one');
    await together(['conv-c', 'conv-a', 'conv-b'].map((id) => (tx) => hear(tx, id, id === 'conv-b' ? 'two' : 'one')));
    await alone('lone', 'one');
    expect(await keptOf('conv-a')).toEqual(await keptOf('lone'));
    expect(await keptOf('conv-c')).toEqual(await keptOf('lone'));
    await alone('lone', 'two');
    expect(await keptOf('conv-b')).toEqual(await keptOf('lone'));
  });

  it('are not kept at all where one of them fails', async () => {
    const failing = async (tx: Transaction) => {
      await hear(tx, 'conv-a', 'one');
      throw new Error('a bug');
    };
    await expect(together([failing, (tx) => hear(tx, 'conv-b', 'one').then(() => {})])).rejects.toThrow('a bug');
    expect([await keptOf('conv-a'), await keptOf('conv-b')]).toEqual([[], []]);
  });
});

describe('work', () => {
  it('is claimed with its session, the first of each conversation and the oldest first', async () => {
    for (const [id, text] of [
      ['conv-b', 'one'],
      ['conv-b', 'two'],
      ['conv-a', 'one'],
      ['conv-c', 'one'],
    ] as const)
      await alone(id, text);
    const claimed = await work.claim(2, 60_000);
    expect(turns(claimed)).toEqual(['conv-b', 'conv-a']);
    expect(claimed.map(({ session }) => session?.turns.length)).toEqual([2, 1]);
    expect(turns(await work.claim(9, 60_000))).toEqual(['conv-c']);
    expect(await work.claim(9, 60_000)).toEqual([]);
  });

  it('is finished by whoever holds the lease, who is told whether the conversation has more', async () => {
    await together(['conv-a', 'conv-b', 'conv-c'].map((id) => (tx) => hear(tx, id, 'one')));
    await alone('conv-b', 'two');
    const claimed = await work.claim(3, 60_000);
    await pool.query(`UPDATE work_item SET lease = gen_random_uuid() WHERE line = 'conv-c'`);
    expect(await together(claimed.map((item) => (tx) => work.finish(tx, item)))).toEqual([
      { held: true, more: false },
      { held: true, more: true },
      { held: false, more: false },
    ]);
    expect(turns(await work.claim(3, 60_000))).toEqual(['conv-b']);
  });

  it('is kept by who renews it, and only by them', async () => {
    await together(['conv-a', 'conv-b'].map((id) => (tx) => hear(tx, id, 'one')));
    const [first, second] = (await work.claim(2, 0)) as [WorkItem, WorkItem];
    await work.renew([first, { ...second, lease: newId() }], 60_000);
    expect(turns(await work.claim(2, 60_000))).toEqual(['conv-b']);
  });
});
