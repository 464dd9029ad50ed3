import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';

const children: ChildProcessByStdio<null, Readable, null>[] = [];
afterAll(() => void children.forEach((child) => void child.kill('SIGKILL')));

async function blockedFor(ms: number) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'loop-watch.fixture.ts'), String(ms)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close').then(([code, signal]) => ({ end: signal ?? code, said }));
  await once(child.stdout, 'data');
  return { child, ended };
}

describe.concurrent('a process whose event loop stands still', () => {
  it('is ended, and says why', async () => {
    const { ended } = await blockedFor(30_000);
    const { end, said } = await ended;
    expect(end).toBe('SIGKILL');
    expect(JSON.parse(said.split('\n')[1] ?? '')).toMatchObject({ level: 'fatal', service: 'blocked' });
  });

  it('for a moment only goes on, and ends when it has nothing left to do', async () => {
    const { ended } = await blockedFor(800);
    expect(await ended).toEqual({ end: 0, said: 'running\nturned\nalive\n' });
  });

  it('because all of it was frozen goes on', async () => {
    const { child, ended } = await blockedFor(0);
    await once(child.stdout, 'data');
    child.kill('SIGSTOP');
    await pause(4_000);
    child.kill('SIGCONT');
    expect(await ended).toEqual({ end: 0, said: 'running\nturned\nalive\n' });
  });
});
