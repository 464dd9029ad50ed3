import { AsyncLocalStorage } from 'node:async_hooks';
import { type ConversationChoice, conversationChoice } from '@baton/contracts';
import { type Context, type ContextManager, context, ROOT_CONTEXT } from '@opentelemetry/api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { contextOf } from '../tracing/traceparent.ts';
import type { AddedRow } from './outbox.store.ts';
import type { Outbox } from './outbox.ts';
import type { Outgoing } from './outgoing.ts';
import { shardOf } from './shard.ts';

export interface OutboxUnderTest {
  database: Database;
  outbox: Outbox;
  /** What was committed and not published yet, in the order in which it is to be published. */
  waiting(): Promise<{ topic: string; key: string; headers: Record<string, string>; data: unknown }[]>;
  /** What was handed over so far, in order. */
  handedOver: AddedRow[];
}

const choice = (conversationId: string, n: number): Outgoing<ConversationChoice> => ({
  contract: conversationChoice,
  data: { conversationId, handoffId: `h-${n}`, choice: 'wait' },
  conversationId,
});

/** What every outbox keeps, whatever it is made of. */
export function outboxSuite(name: string, start: () => Promise<OutboxUnderTest>): void {
  describe(name, () => {
    let under: OutboxUnderTest;
    beforeEach(async () => {
      under = await start();
    });

    it('keeps the messages of a transaction in order, as events of the wire', async () => {
      await under.database.transaction((tx) => under.outbox.add(tx, [choice('a', 1), choice('a', 2), choice('b', 3)]));
      const waiting = await under.waiting();
      expect(waiting.map(({ data }) => (data as ConversationChoice).handoffId)).toEqual(['h-1', 'h-2', 'h-3']);
      expect(waiting[0]).toMatchObject({ topic: 'conversation.choice.v1', key: 'a' });
      expect(waiting[0]?.headers).toMatchObject({
        ce_source: 'urn:baton:test',
        ce_type: 'conversation.choice',
        ce_subject: 'a',
        ce_correlationid: 'a',
        ce_tenant: 'default',
        ce_dataschema: 'urn:baton:conversation.choice:1.0',
      });
      expect(new Set(waiting.map(({ headers }) => headers.ce_id)).size).toBe(3);
    });

    it('keeps in order what each of several adds at the same time in one transaction', async () => {
      await under.database.transaction((tx) =>
        Promise.all([
          under.outbox.add(tx, [choice('a', 1), choice('a', 2)]),
          under.outbox.add(tx, [choice('b', 1), choice('b', 2), choice('b', 3)]),
        ]),
      );
      const waiting = (await under.waiting()).map(
        ({ key, data }) => `${key} ${(data as ConversationChoice).handoffId}`,
      );
      expect(waiting.filter((one) => one.startsWith('a'))).toEqual(['a h-1', 'a h-2']);
      expect(waiting.filter((one) => one.startsWith('b'))).toEqual(['b h-1', 'b h-2', 'b h-3']);
    });

    it('keeps what the sender says of a message', async () => {
      const said = { id: 'e-1', tenant: 't', sequence: 7, causationId: 'e-0', correlationId: 'x', time: new Date(0) };
      await under.database.transaction((tx) => under.outbox.add(tx, [{ ...choice('a', 1), ...said }]));
      const [waiting] = await under.waiting();
      expect(waiting?.headers).toMatchObject({
        ce_id: 'e-1',
        ce_tenant: 't',
        ce_sequence: '7',
        ce_causationid: 'e-0',
        ce_correlationid: 'x',
        ce_time: '1970-01-01T00:00:00.000Z',
      });
    });

    it('keeps nothing and hands nothing over when the transaction is rolled back', async () => {
      const undone = under.database.transaction(async (tx) => {
        await under.outbox.add(tx, [choice('a', 1)]);
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      expect(await under.waiting()).toEqual([]);
      expect(under.handedOver).toEqual([]);
    });

    it('hands over what was committed, after the commit and not before, as it is in the table', async () => {
      await under.database.transaction(async (tx) => {
        await under.outbox.add(tx, [choice('a', 1), choice('b', 2)]);
        expect(under.handedOver).toEqual([]);
      });
      const waiting = await under.waiting();
      expect(under.handedOver).toHaveLength(2);
      for (const [n, { topic, key, headers, payload, shard }] of under.handedOver.entries()) {
        expect({ topic, key, headers, data: JSON.parse(payload) }).toEqual(waiting[n]);
        expect(shard).toBe(shardOf(key));
      }
    });

    it('says of each which one of its key goes before it: of its transaction, or of one that was committed', async () => {
      await under.database.transaction((tx) => under.outbox.add(tx, [choice('a', 1), choice('b', 2)]));
      await under.database.transaction(async (tx) => {
        await Promise.all([
          under.outbox.add(tx, [choice('a', 3), choice('c', 4)]),
          under.outbox.add(tx, [choice('a', 5)]),
        ]);
        await under.outbox.add(tx, [choice('c', 6)]);
      });
      expect(order(under.handedOver)).toEqual({
        'a 1': 'nothing',
        'b 2': 'nothing',
        'a 3': 'a 1',
        'c 4': 'nothing',
        'a 5': 'a 3',
        'c 6': 'c 4',
      });
    });

    it('refuses, before anything is written, what a reader would refuse', async () => {
      const wrong = { ...choice('a', 1), data: { conversationId: 'a' } as ConversationChoice };
      const sending = under.database.transaction((tx) => under.outbox.add(tx, [choice('a', 1), wrong]));
      await expect(sending).rejects.toThrow('conversation.choice cannot be sent');
      expect(await under.waiting()).toEqual([]);
    });

    it('has nothing to do without messages', async () => {
      await under.database.transaction((tx) => under.outbox.add(tx, []));
      expect(under.handedOver).toEqual([]);
    });

    describe('under a trace', () => {
      beforeAll(() => void context.setGlobalContextManager(new LocalContext()));
      afterAll(() => context.disable());

      it('keeps the one that was active when the message was added', async () => {
        const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
        await under.database.transaction((tx) =>
          context.with(contextOf(traceparent), () => under.outbox.add(tx, [choice('a', 1)])),
        );
        const [waiting] = await under.waiting();
        expect(waiting?.headers.traceparent).toBe(traceparent);
      });
    });
  });
}

/** Which goes after which. */
function order(added: readonly AddedRow[]): Record<string, string> {
  const nameOf = ({ key, payload }: AddedRow) => `${key} ${JSON.parse(payload).handoffId.slice('h-'.length)}`;
  const names = new Map(added.map((row) => [row.id, nameOf(row)]));
  return Object.fromEntries(added.map((row) => [nameOf(row), names.get(row.after ?? '') ?? row.after ?? 'nothing']));
}

class LocalContext implements ContextManager {
  private readonly storage = new AsyncLocalStorage<Context>();

  active(): Context {
    return this.storage.getStore() ?? ROOT_CONTEXT;
  }

  with<A extends unknown[], F extends (...args: A) => ReturnType<F>>(within: Context, run: F, _?: unknown, ...args: A) {
    return this.storage.run(within, () => run(...args));
  }

  bind<T>(_: Context, target: T): T {
    return target;
  }

  enable(): this {
    return this;
  }

  disable(): this {
    return this;
  }
}
