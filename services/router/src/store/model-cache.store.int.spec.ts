import { modelCacheSuite } from '@baton/classifier/model-cache.suite';
import { PgDatabase } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { beforeEach, expect, it } from 'vitest';
import { routerMigrations } from '../migrations/index.ts';
import { ModelCacheStore } from './model-cache.store.ts';

const { pool } = await freshDatabase(routerMigrations);
const create = () => new ModelCacheStore(new PgDatabase(pool));
beforeEach(() => pool.query('TRUNCATE learnt_model'));

modelCacheSuite('A cache in the database', create);

it('A cache in the database gives back many megabytes as they were', async () => {
  const bytes = Uint8Array.from({ length: 3_500_001 }, (_, at) => (at * 31) % 251);
  await create().put('0a', bytes);
  const back = await create().get('0a');
  expect(Buffer.compare(back ?? Uint8Array.of(), bytes)).toBe(0);
});

it('A cache in the database keeps the three that were used last', async () => {
  const cache = create();
  for (const hash of ['0a', '0b', '0c']) await cache.put(hash, Uint8Array.of(1));
  await cache.get('0a');
  await cache.put('0d', Uint8Array.of(1));
  const { rows } = await pool.query('SELECT hash FROM learnt_model ORDER BY hash');
  expect(rows.map(({ hash }) => hash)).toEqual(['0a', '0c', '0d']);
});
