import { expect, it } from 'vitest';
import { freePort, isFree } from './ports.ts';

it('a free port is none that a connection is given', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, freePort));
  expect(Math.max(...ports)).toBeLessThan(32_768);
  expect(await isFree(ports[0] ?? 0)).toBe(true);
});
