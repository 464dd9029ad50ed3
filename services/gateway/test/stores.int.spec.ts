import { PgDatabase, type Transaction } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Conversation } from '../src/domain/conversation.ts';
import type { NewEntry } from '../src/domain/entry.ts';
import { FeedReaders } from '../src/feed/feed.readers.ts';
import { FeedWake } from '../src/feed/feed.wake.ts';
import { gatewayMigrations } from '../src/migrations/index.ts';
import { AgentNameStore } from '../src/store/agent-name.store.ts';
import { ConversationStore } from '../src/store/conversation.store.ts';
import { EntryStore } from '../src/store/entry.store.ts';
import { WaitStore } from '../src/store/wait.store.ts';

const { pool } = await freshDatabase(gatewayMigrations);
const database = new PgDatabase(pool);
const conversations = new ConversationStore(database);
const entries = new EntryStore(database, new FeedWake(database, new FeedReaders()));
const waits = new WaitStore(entries);
const names = new AgentNameStore();

const conversation = (conversationId: string): Conversation => ({
  ...{ tenant: 'default', conversationId, channel: 'web', customer: { id: `customer of ${conversationId}` } },
  language: 'en',
});
const [a, b, c] = ['conv-a', 'conv-b', 'conv-c'].map(conversation) as [Conversation, Conversation, Conversation];

const said = (text: string, sequence?: string): NewEntry => ({
  content: { kind: 'said', messageId: text, text },
  at: new Date('2026-01-01T00:00:00Z'),
  sequence,
});

const together = <T>(works: readonly ((tx: Transaction) => Promise<T>)[]) =>
  database.transaction((tx) => Promise.all(works.map((run) => run(tx))));

const feed = async (of: Conversation) =>
  (await entries.after(of, 0, 100)).map((entry) => [entry.entryId, 'text' in entry && entry.text, entry.sequence]);

beforeEach(async () => {
  await pool.query('TRUNCATE conversation, agent_name CASCADE');
  for (const each of [a, b]) await database.transaction((tx) => conversations.open(tx, each));
});

describe('conversations that share a transaction', () => {
  it('are each found, and none that was opened elsewhere', async () => {
    const found = await together([b, c, a].map((each) => (tx) => conversations.lock(tx, each)));
    expect(found).toEqual([b, undefined, a]);
  });

  it('have entries in their own order, without gaps', async () => {
    await together([(tx) => entries.add(tx, b, said('before'))]);
    const places = await together([
      (tx) => entries.add(tx, b, said('first', '7')),
      (tx) => entries.add(tx, a, said('only')),
      (tx) => entries.add(tx, b, said('second')),
    ]);
    expect(places).toEqual([2, 1, 3]);
    expect(await feed(a)).toEqual([[1, 'only', undefined]]);
    expect(await feed(b)).toEqual([
      [1, 'before', undefined],
      [2, 'first', 7],
      [3, 'second', undefined],
    ]);
    await together([(tx) => entries.add(tx, b, said('after'))]);
    expect((await feed(b)).at(-1)).toEqual([4, 'after', undefined]);
  });

  it('have no entry at all where one is of no conversation', async () => {
    const adding = together([(tx) => entries.add(tx, a, said('lost')), (tx) => entries.add(tx, c, said('nowhere'))]);
    await expect(adding).rejects.toThrow('An entry belongs to a conversation that is there');
    expect(await feed(a)).toEqual([]);
  });

  it('have waits of their own', async () => {
    const waiting = (over: boolean) => ({ handoffId: 'h-1', over });
    await together([(tx) => waits.save(tx, a, waiting(false)), (tx) => waits.save(tx, b, waiting(false))]);
    const chosen = { choice: 'callback', entryId: 3 } as const;
    await together([(tx) => waits.save(tx, b, { ...waiting(true), chosen })]);
    const found = await together([b, c, a].map((each) => (tx) => waits.find(tx, each, 'h-1')));
    expect(found).toEqual([{ ...waiting(true), chosen }, undefined, { ...waiting(false), chosen: undefined }]);
  });

  it('tell of the same agent, and of others', async () => {
    await together([(tx) => names.save(tx, 'billing', { en: 'our billing' })]);
    const found = await together(['billing', 'nobody', 'billing'].map((id) => (tx) => names.of(tx, id)));
    expect(found).toEqual([{ en: 'our billing' }, {}, { en: 'our billing' }]);
  });
});
