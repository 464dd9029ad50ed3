import { expect, it } from 'vitest';
import { RouterClient } from './router.client.ts';

it.each([undefined, ''])('says what to do where no router is known (%j)', (ROUTER_URL) => {
  expect(() => RouterClient.of({ ROUTER_URL })).toThrow('npm start starts it, or name a router in ROUTER_URL');
});

it.each(['router', 'localhost:7010', 'http://', 'ftp://router'])('refuses %j, which is no address', (ROUTER_URL) => {
  expect(() => RouterClient.of({ ROUTER_URL })).toThrow(
    `ROUTER_URL is '${ROUTER_URL}', no address such as http://127.0.0.1:7010.`,
  );
});

it('takes an address for one', () => {
  expect(() => RouterClient.of({ ROUTER_URL: 'http://127.0.0.1:7010/' })).not.toThrow();
});
