import { expect, it } from 'vitest';
import { freePort } from './free-port.ts';

it('gives no port to two who have not begun to listen', async () => {
  const ports: number[] = [];
  for (let nth = 0; nth < 700; nth += 1) ports.push(await freePort());
  expect(new Set(ports).size).toBe(ports.length);
});
