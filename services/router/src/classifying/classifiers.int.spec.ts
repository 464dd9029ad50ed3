import { PgDatabase } from '@baton/messaging';
import { defaultPolicy } from '@baton/routing';
import { freshDatabase } from '@baton/testing';
import { expect, it, onTestFinished, vi } from 'vitest';
import { directoryOf } from '../agents/directory.fixture.ts';
import { card } from '../domain/scenario.fixture.ts';
import { routerMigrations } from '../migrations/index.ts';
import { PolicyDirectory } from '../policies/policy-directory.ts';
import { RouterConfig } from '../router.config.ts';
import { AgentStore } from '../store/agent.store.ts';
import { PolicyStore } from '../store/policy.store.ts';
import { classifiersOf } from './classifiers.fixture.ts';

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const agents = new AgentStore(database);

const late = ['My parcel is late', 'Where is my parcel?', 'The parcel has not come', 'When does the parcel come?'];
const broken = ['The bicycle is broken', 'Repair the tyre, please', 'My brake does not work', 'The chain is torn'];

const announce = (examplesOf: Readonly<Record<string, string[]>>) => {
  const intents = Object.entries(examplesOf).map(([name, examples]) => ({ name, examples }));
  return database.transaction((tx) => agents.register(tx, card('shop-agent', { intents }), new Date()));
};

/** What a router that starts takes the words for. */
const start = async (text: string): Promise<string> => {
  const config = Object.assign(new RouterConfig(), { agentRefreshMs: 50 });
  const directory = directoryOf(database);
  await directory.refresh();
  const classifiers = classifiersOf(
    database,
    directory,
    new PolicyDirectory(new PolicyStore(database), config),
    config,
  );
  onTestFinished(() => classifiers.onApplicationShutdown());
  classifiers.onApplicationBootstrap();
  const learnt = await vi.waitFor(() => classifiers.atHand(defaultPolicy) ?? expect.fail('Not yet'), 20_000);
  return learnt.atOnce(text, { sure: 0.7, ask: 0.4 }).label;
};

it('a router that starts learns nothing that another has learnt of the same examples', async () => {
  await announce({ 'shop.parcels': late, 'shop.repairs': broken });
  expect(await start('My parcel is late')).toBe('shop.parcels');
  await announce({ 'shop.parcels': broken, 'shop.repairs': late });
  expect(await start('My parcel is late')).toBe('shop.repairs');
  // What is kept of each is now what was learnt of the other: who learns would not know it.
  await pool.query(
    'UPDATE learnt_model AS one SET bytes = other.bytes FROM learnt_model AS other WHERE one.hash <> other.hash',
  );
  expect(await start('My parcel is late')).toBe('shop.parcels');
});
