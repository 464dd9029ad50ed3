import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { Pool } from 'pg';
import { afterAll, expect, it } from 'vitest';
import { PgDatabase } from '../src/database/pg.database.ts';

const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};
const letIn = message('R', Buffer.alloc(4));
const ready = message('Z', Buffer.from('I'));
const stopping = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'));

/** Lets everybody in and sends them away in one breath, as a server does that is told to stop at that moment. */
const server = createServer((socket: Socket) => {
  socket.once('data', () => socket.end(Buffer.concat([letIn, ready, stopping])));
  socket.on('error', () => {});
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const pool = new Pool({ host: '127.0.0.1', port, user: 'router', database: 'router', max: 2 });
pool.on('error', () => {});
afterAll(async () => {
  await pool.end();
  server.close();
});

it('a connection that is lost in the moment it is had fails what it was for, and not the process', async () => {
  const database = new PgDatabase(pool);
  await expect(database.transaction((tx) => tx.query('SELECT 1'))).rejects.toThrow();
  await expect(database.query('SELECT 1')).rejects.toThrow();
});
