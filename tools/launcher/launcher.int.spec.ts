import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identify } from '../infrastructure/process-identity.ts';
import { until } from '../infrastructure/until.ts';
import { Launcher } from './launcher.fixture.ts';

const minutes = 60_000;
const taken: Server[] = [];
let launcher: Launcher;

beforeAll(async () => {
  launcher = await Launcher.withFreePorts();
});
afterAll(async () => {
  for (const server of taken) server.close();
  await launcher.dispose();
}, minutes);

it('names every port that is taken, and what moves ours, before anything starts', async () => {
  const [kafka, postgres] = await Promise.all([take('BATON_KAFKA_PORT'), take('BATON_PG_PORT')]);

  const { code, said } = await launcher.run('start', '--detach');

  expect(code).toBe(1);
  expect(said).toBe(
    `baton: Ports ${port('BATON_KAFKA_PORT')} for Kafka and ${port('BATON_PG_PORT')} for PostgreSQL are in use: stop what listens there, or set BATON_KAFKA_PORT and BATON_PG_PORT to move ours.\n`,
  );
  await Promise.all([free(kafka), free(postgres)]);
});

describe('a system that runs', () => {
  beforeAll(async () => {
    await take('BATON_ZIPKIN_PORT');
    const { code, said } = await launcher.run('start', '--detach');
    expect(code, said).toBe(0);
    await query('create table kept (id int)', 'router');
  }, 3 * minutes);

  it('does without Zipkin where its port is taken, and says why', () => {
    expect(launcher.state().traces).toEqual({
      health: 'down',
      why: `Port ${port('BATON_ZIPKIN_PORT')} for Zipkin is in use: stop what listens there, or set BATON_ZIPKIN_PORT to move ours.`,
    });
  });

  it('is not started twice', async () => {
    const { code, said } = await launcher.run('start');

    expect(code).toBe(1);
    expect(said).toBe(`baton: Baton already runs here (process ${launcher.pid()}): npm stop stops it.\n`);
  });

  it(
    'gets a Kafka that died back, and its services with it',
    async () => {
      process.kill(launcher.pidOf('kafka'), 'SIGKILL');
      await untilRestarted('kafka');
      await untilReady();
    },
    2 * minutes,
  );

  it(
    'gets a PostgreSQL that died back',
    async () => {
      process.kill(launcher.pidOf('postgres'), 'SIGKILL');
      await untilRestarted('postgres');
      await untilReady();
    },
    2 * minutes,
  );

  it(
    'whose launcher was killed is found by the next start, with its data',
    async () => {
      const orphan = launcher.pidOf('router');
      process.kill(launcher.pid(), 'SIGKILL');

      const { code, said } = await launcher.run('start', '--detach');

      expect(code, said).toBe(0);
      expect(runs(orphan)).toBe(false);
      expect(await query('select * from kept', 'router')).toBe(0);
    },
    3 * minutes,
  );

  it(
    'whose launcher was killed is found by a stop',
    async () => {
      const all = launcher.state().parts.flatMap(({ pid }) => pid ?? []);
      process.kill(launcher.pid(), 'SIGKILL');

      expect(await launcher.run('stop')).toEqual({ code: 0, said: 'Stopped: no process of this clone is left.\n' });
      expect(all.filter(runs)).toEqual([]);
    },
    2 * minutes,
  );
});

function port(variable: string): number {
  return launcher.port(variable);
}

async function take(variable: string): Promise<Server> {
  const server = createServer().listen(port(variable), '127.0.0.1');
  await once(server, 'listening');
  taken.push(server);
  return server;
}

async function free(server: Server): Promise<void> {
  await once(server.close(), 'close');
}

/** How many rows it answers with. */
async function query(sql: string, database: string): Promise<number> {
  const url = Object.assign(new URL(launcher.state().database?.adminUrl ?? ''), { pathname: `/${database}` });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows.length;
}

async function untilRestarted(name: string): Promise<void> {
  const restarted = async () => {
    const { restarts = 0, pid } = launcher.state().parts.find((part) => part.name === name) ?? {};
    if (!restarts || !pid) throw new Error(`${name} has not come back`);
  };
  await until(restarted, { ms: minutes });
}

async function untilReady(): Promise<void> {
  const ready = async () => {
    const { code, said } = await launcher.run('status');
    if (code !== 0) throw new Error(said);
  };
  await until(ready, { ms: minutes });
}

function runs(pid: number): boolean {
  return identify(pid) !== undefined;
}
