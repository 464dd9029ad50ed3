import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { answeringFirst } from './platformatic.answering.ts';

/** Takes a connection and the first bytes, and resets it: a line to a broker that was killed. */
async function resetting(): Promise<string> {
  const server = createServer((socket) => socket.once('data', () => socket.resetAndDestroy())).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('stays alive, and has the brokers in their order, when each of them resets the connection it took', async () => {
  const brokers = [await resetting(), await resetting()];
  expect(await answeringFirst('test', brokers)).toEqual(brokers);
});
