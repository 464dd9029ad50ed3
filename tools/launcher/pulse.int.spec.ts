import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { launch } from '../infrastructure/child.ts';
import { KeepAlive } from './keep-alive.ts';
import { endWhenDead } from './pulse.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-pulse-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a part that runs and does not live is started again', async () => {
  const started: unknown[] = [];
  let second = () => {};
  const startedTwice = new Promise<void>((resolve) => (second = resolve));
  const kept = new KeepAlive('part', begin, () => started.length === 2 && second());
  const first = (await kept.start()).pid;

  const watched = endWhenDead(kept, { ask: async () => kept.part?.pid !== first, everyMs: 1 });
  await startedTwice;

  expect(started[1]).not.toBe(first);
  await kept.stop();
  await watched;

  async function begin() {
    const child = launch(process.execPath, ['-e', 'setInterval(() => {}, 60_000)'], { log: join(folder, 'part.log') });
    started.push(child.pid);
    return child;
  }
});

it('one that misses a beat or two is left alone', async () => {
  const beats = [false, false, true, false, false, true];
  let ended = 0;
  const part = { pid: 1, stop: async () => void ended++ };
  const kept = new KeepAlive(
    'part',
    async () => part,
    () => {},
  );
  await kept.start();

  const ask = async () => {
    if (beats.length === 1) void kept.stop();
    return beats.shift() ?? true;
  };
  await endWhenDead(kept, { ask, everyMs: 1 });

  expect(ended).toBe(1);
});
