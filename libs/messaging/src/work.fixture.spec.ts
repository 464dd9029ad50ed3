import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { LongestWork } from './work.fixture.ts';

function workFor(ms: number): void {
  const start = process.threadCpuUsage();
  for (;;) {
    const { user, system } = process.threadCpuUsage(start);
    if (user + system > ms * 1_000) return;
  }
}

it('counts what the thread worked in one go, and not what it waited', async () => {
  const work = new LongestWork();
  await pause(10);
  work.take();
  workFor(40);
  await pause(100);
  expect(work.take()).toBeGreaterThan(39);
  await pause(100);
  expect(work.take()).toBeLessThan(39);
  work.stop();
});
