import { PgDatabase } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { Logger } from '@nestjs/common';
import { beforeEach, expect, it, vi } from 'vitest';
import { card } from '../domain/scenario.fixture.ts';
import { routerMigrations } from '../migrations/index.ts';
import { AgentStore } from '../store/agent.store.ts';
import { OverlapWatch } from './overlap-watch.ts';

const warn = vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const store = new AgentStore(database);
const watch = new OverlapWatch(store);

const parcels = ['Where is my parcel?', 'My parcel has not come', 'Track my parcel, please', 'The parcel is late'];
const invoices = ['Explain my invoice', 'The bill is too high', 'An invoice by post, please'];
const register = (agentId: string, name: string, examples: readonly string[]) =>
  database.transaction((tx) =>
    store.register(tx, card(agentId, { intents: [{ name, examples: [...examples] }] }), new Date()),
  );

beforeEach(() => warn.mockClear());

it('says once which agents cannot be told apart, and of none where they can', async () => {
  await register('post-agent', 'post.parcel', parcels);
  await register('books-agent', 'books.invoice', invoices);
  await watch.look();
  expect(warn).not.toHaveBeenCalled();
  await register(
    'cargo-agent',
    'cargo.shipment',
    parcels.map((text) => text.toUpperCase()),
  );
  await Promise.all([watch.look(), watch.look()]);
  await watch.look();
  expect(warn.mock.calls).toEqual([
    [
      expect.stringMatching(
        /^The examples of cargo.shipment \(cargo-agent\) and post.parcel \(post-agent\) cannot be told apart: \d+ of them, \d+ %, are/,
      ),
    ],
  ]);
});
