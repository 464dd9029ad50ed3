import { migrate } from '@baton/service-kit';
import { afterAll, describe, expect, it } from 'vitest';
import { createDatabase } from '../../src/index.ts';
import { deskMigrations, migrateDesk } from './desk.ts';

async function emptyDatabase(): Promise<string> {
  const { url, drop } = await createDatabase();
  afterAll(drop);
  return url;
}

const all = [
  'Messaging1700000000000',
  'DeskTable1700000000001',
  'ParkKeys1795222800000',
  'FindOutboxByKey1795316400000',
];

describe('migrations', () => {
  it('are applied once, however many start at the same time', async () => {
    const url = await emptyDatabase();
    const applied = await Promise.all([1, 2, 3].map(() => migrate(url, deskMigrations)));
    expect(applied.flat()).toEqual(all);
  });

  it('say what they did, and what they did not need to do', async () => {
    const url = await emptyDatabase();
    const first = migrateDesk(url);
    expect(await first.exited).toBe('exit 0');
    expect(first.log).toBe(`desk: applied ${all.join(', ')}\n`);
    const second = migrateDesk(url);
    expect(await second.exited).toBe('exit 0');
    expect(second.log).toBe('desk: the schema is up to date\n');
  });

  it('say in one sentence that the database does not answer', async () => {
    const run = migrateDesk('postgresql://desk:hush@127.0.0.1:1/desk');
    expect(await run.exited).toBe('exit 1');
    expect(run.log).toBe(
      'desk cannot migrate. The database does not answer (connect ECONNREFUSED 127.0.0.1:1): start it, or correct DATABASE_URL.\n',
    );
  });
});
