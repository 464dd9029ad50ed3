import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { freshDatabase, TcpProxy, uniqueName } from '../../src/index.ts';
import { deskMigrations, deskTopics, launchDesk } from './desk.ts';

await deskTopics();
const { url } = await freshDatabase(deskMigrations);
const { hostname, port } = new URL(url);
const cable = await TcpProxy.before(hostname, Number(port));
const throughCable = Object.assign(new URL(url), { port: cable.port }).href;

describe('the health of a service', () => {
  it('says so when the database is gone, and when it is back', async () => {
    const desk = await (await launchDesk(uniqueName('desk'), throughCable)).ready();
    cable.cut();
    expect(await desk.health('ready')).toMatchObject({
      status: 503,
      body: { status: 'not ready', parts: { database: { ok: false } } },
    });
    expect((await desk.health('live')).status).toBe(200);
    cable.mend();
    await desk.ready();
    expect(await desk.kill('SIGTERM')).toBe('exit 0');
  });

  it('answers while the service still waits for its database', async () => {
    cable.cut();
    const desk = await launchDesk(uniqueName('desk'), throughCable);
    await vi.waitFor(() => desk.health('live'), 30_000);
    expect(await desk.health('ready')).toMatchObject({ status: 503, body: { status: 'starting' } });
    cable.mend();
    await desk.ready();
  });

  it('is beyond asking where the event loop stands still: the process ends, so that others take over', async () => {
    const preload = join(import.meta.dirname, 'blocks.preload.ts');
    const desk = await launchDesk(uniqueName('desk'), url, { NODE_OPTIONS: `--import ${preload}` });
    await desk.ready();
    desk.signal('SIGUSR2');
    expect(await desk.exited).toBe('SIGKILL');
    expect(desk.log).toContain('The event loop stood still for 15 s');
  });

  it('names each part', async () => {
    const desk = await (await launchDesk(uniqueName('desk'), url)).ready();
    expect((await desk.health('ready')).body).toEqual({
      ok: true,
      status: 'ready',
      parts: {
        database: { ok: true, state: 'answers' },
        consumer: { ok: true, state: 'joined' },
        relay: { ok: true, state: 'publishing' },
      },
    });
  });
});
