import { afterAll } from 'vitest';
import { PgDatabase } from '../src/database/pg.database.ts';
import { type AddedRow, OutboxStore } from '../src/outbox/outbox.store.ts';
import { outboxSuite } from '../src/outbox/outbox.suite.ts';
import { PgOutbox } from '../src/outbox/pg.outbox.ts';
import { createDatabase } from './fixtures/infrastructure.ts';

const { pool, drop } = await createDatabase();
afterAll(drop);

outboxSuite('the outbox in PostgreSQL', async () => {
  await pool.query('TRUNCATE outbox');
  const handedOver: AddedRow[] = [];
  const waiting = async () => {
    const { rows } = await pool.query('SELECT topic, key, headers, payload FROM outbox ORDER BY id');
    return rows.map(({ topic, key, headers, payload }) => ({
      topic,
      key,
      headers: JSON.parse(headers),
      data: JSON.parse(payload),
    }));
  };
  const outbox = new PgOutbox(new OutboxStore(), 'urn:baton:test', (rows) => handedOver.push(...rows));
  return { database: new PgDatabase(pool), outbox, waiting, handedOver };
});
