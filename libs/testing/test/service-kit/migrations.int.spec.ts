import { migrate } from '@baton/service-kit';
import { createDatabase } from '@baton/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { deskMigrations, migrateDesk } from './desk.ts';

async function emptyDatabase(): Promise<string> {
  const { url, drop } = await createDatabase();
  afterAll(drop);
  return url;
}

describe('migrations', () => {
  it('are applied once, however many start at the same time', async () => {
    const url = await emptyDatabase();
    const applied = await Promise.all([1, 2, 3].map(() => migrate(url, deskMigrations)));
    expect(applied.flat()).toEqual(['Messaging1700000000000', 'DeskTable1700000000001']);
  });

  it('say what they did, and what they did not need to do', async () => {
    const url = await emptyDatabase();
    const [first, second] = [migrateDesk(url), await migrateDesk(url)];
    expect([await first.exited, await second.exited]).toEqual(['exit 0', 'exit 0']);
    const again = migrateDesk(url);
    await again.exited;
    expect(again.log).toBe('desk: the schema is up to date\n');
    expect(first.log + second.log).toContain('desk: applied Messaging1700000000000, DeskTable1700000000001\n');
  });

  it('say in one sentence that the database does not answer', async () => {
    const run = migrateDesk('postgresql://desk:hush@127.0.0.1:1/desk');
    expect(await run.exited).toBe('exit 1');
    expect(run.log).toBe(
      'desk cannot migrate. The database does not answer (connect ECONNREFUSED 127.0.0.1:1): start it, or correct DATABASE_URL.\n',
    );
  });
});
