import { PgDatabase } from '@baton/messaging';
import { card } from '@baton/routing/agents.fixture';
import { freshDatabase } from '@baton/testing';
import { expect, it, onTestFinished, vi } from 'vitest';
import { directoryOf } from '../agents/directory.fixture.ts';
import { routerMigrations } from '../migrations/index.ts';
import { PolicyDirectory } from '../policies/policy-directory.ts';
import { RouterConfig } from '../router.config.ts';
import { AgentStore } from '../store/agent.store.ts';
import { LabelledExampleStore } from '../store/labelled-example.store.ts';
import { PolicyStore } from '../store/policy.store.ts';
import { ExampleReviews } from './example-reviews.ts';

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const directory = directoryOf(database);
const policies = new PolicyDirectory(new PolicyStore(database), new RouterConfig());
const reviews = new ExampleReviews(database, new LabelledExampleStore(database), directory, policies);

const billing = card('billing-agent', { intents: [{ name: 'billing.refund', examples: ['I want my money back'] }] });
await database.transaction((tx) => new AgentStore(database).register(tx, billing, new Date()));
await directory.refresh();

const found = async (words: string): Promise<string> => {
  const { rows } = await pool.query(
    `INSERT INTO labelled_example
       (tenant, conversation_id, handoff_id, agent_id, sign, words, language, taken_by, intent, found_at)
     VALUES ('default', 'c-1', $1, 'tech-agent', 'bounced', $1, 'en', 'triage-agent', 'billing.refund', now())
     RETURNING id`,
    [words],
  );
  return rows[0].id;
};

it('an example that one reviewer dismisses while another accepts it is dismissed, and its words are gone', async () => {
  const id = await found('My money, I am Ana');
  const dismissing = await pool.connect();
  onTestFinished(() => dismissing.release(true));
  await dismissing.query('BEGIN');
  await dismissing.query("UPDATE labelled_example SET state = 'dismissed', words = '' WHERE id = $1", [id]);
  const accepted = reviews.review(id, { accept: {} }, 'rex');
  await vi.waitFor(async () =>
    expect((await pool.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount).toBeGreaterThan(0),
  );
  await dismissing.query('COMMIT');
  expect(await accepted).toMatchObject({ refused: 'dismissed' });
  expect((await pool.query('SELECT words FROM labelled_example WHERE id = $1', [id])).rows).toEqual([{ words: '' }]);
});
