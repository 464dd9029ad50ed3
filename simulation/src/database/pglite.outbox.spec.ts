import { messagingMigrations } from '@baton/messaging';
import { afterAll } from 'vitest';
import { type AddedRow, OutboxStore } from '../../../libs/messaging/src/outbox/outbox.store.ts';
import { outboxSuite } from '../../../libs/messaging/src/outbox/outbox.suite.ts';
import { PgOutbox } from '../../../libs/messaging/src/outbox/pg.outbox.ts';
import { unpaced } from '../clock/pace.ts';
import { Bugs } from './bugs.ts';
import { PgliteServer } from './pglite.server.ts';
import { SimulatedDatabase } from './simulated.database.ts';

const server = await PgliteServer.start();
await server.create('test', messagingMigrations);
const database = new SimulatedDatabase(server, 'test', unpaced, new Bugs({ now: 0 }));
afterAll(() => server.close());

interface Row {
  topic: string;
  key: string;
  headers: string;
  payload: string;
}

outboxSuite('the outbox in the simulated database', async () => {
  await server.empty();
  const handedOver: AddedRow[] = [];
  const waiting = async () => {
    const rows = await database.query<Row>('SELECT topic, key, headers, payload FROM outbox ORDER BY id');
    return rows.map(({ topic, key, headers, payload }) => ({
      topic,
      key,
      headers: JSON.parse(headers),
      data: JSON.parse(payload),
    }));
  };
  const outbox = new PgOutbox(new OutboxStore(), 'urn:baton:test', (rows) => handedOver.push(...rows));
  return { database, outbox, waiting, handedOver };
});
