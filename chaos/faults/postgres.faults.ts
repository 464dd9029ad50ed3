import pg from 'pg';
import type { Fault, Heal } from './fault.ts';

export const killPostgres: Fault = {
  name: 'kill-postgres',
  what: 'the database server is killed',
  brokers: 1,
  lastsMs: 1_000,
  async strike({ postgres }) {
    await postgres.kill();
    return () => postgres.start();
  },
};

export const restartPostgres: Fault = {
  name: 'restart-postgres',
  what: 'the database server is told to stop, and started again',
  brokers: 1,
  lastsMs: 1_000,
  async strike({ postgres }) {
    await postgres.shutDown();
    return () => postgres.start();
  },
};

export const freezePostgres: Fault = {
  name: 'freeze-postgres',
  what: 'the database server stands still: it takes connections and answers nothing',
  brokers: 1,
  lastsMs: 30_000,
  async strike({ postgres }) {
    await postgres.freeze();
    return async () => {
      await postgres.thaw();
      await postgres.start();
    };
  },
};

export const killBackend: Fault = {
  name: 'kill-backend',
  what: 'one session of the database server is killed, which ends all others',
  brokers: 1,
  lastsMs: 1_000,
  async strike({ postgres }, dice) {
    const pids = await asAdmin(postgres.adminUrl, async (admin) => {
      const { rows } = await admin.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      );
      return rows.map(({ pid }) => pid);
    });
    if (pids.length > 0) process.kill(dice.pick(pids), 'SIGKILL');
    return () => postgres.start();
  },
};

export const blocker: Fault = {
  name: 'blocker',
  what: 'somebody holds every conversation of the router in a transaction, and does nothing with it',
  brokers: 1,
  lastsMs: 20_000,
  async strike({ postgres }) {
    const url = Object.assign(new URL(postgres.adminUrl), { pathname: '/router' }).href;
    return holding(url, 'SELECT FROM conversation FOR UPDATE');
  },
};

export const fewConnections: Fault = {
  name: 'few-connections',
  what: 'the router loses its sessions, and may have two from now on',
  brokers: 1,
  lastsMs: 15_000,
  async strike({ postgres }) {
    const limited = (most: number) =>
      asAdmin(
        postgres.adminUrl,
        async (admin) => void (await admin.query(`ALTER ROLE router CONNECTION LIMIT ${most}`)),
      );
    await limited(2);
    await asAdmin(postgres.adminUrl, async (admin) => {
      await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'router'`);
    });
    return () => limited(-1);
  },
};

async function asAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = await connected(url);
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** The locks of a statement, until healed. A server that goes down meanwhile lets go of them, too. */
async function holding(url: string, statement: string): Promise<Heal> {
  const holder = await connected(url);
  await holder.query('BEGIN');
  await holder.query(statement);
  return () => holder.end().catch(() => {});
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000, query_timeout: 10_000 });
  client.on('error', () => {});
  await client.connect();
  return client;
}
