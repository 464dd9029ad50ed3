import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { readOffsets } from './checker/read/records.reader.ts';

/** What is to come to rest. */
export interface Resting {
  readonly brokers: readonly string[];
  readonly postgres: { readonly adminUrl: string };
  readonly copies: readonly { readonly service: string }[];
}

/** What is said whether anything happens or not. */
const restless = ['agent.heartbeat.v1', 'agent.card.v1'];
const lookEveryMs = 1_000;

/**
 * Nothing is on its way, nothing waits, nothing is due, twice in a row.
 * @returns what there still is after that time, if anything
 */
export async function untilRest(ground: Resting, withinMs: number): Promise<string | undefined> {
  const deadline = Date.now() + withinMs;
  let ends = '';
  for (;;) {
    const state = await stateOf(ground).catch((error: Error) => ({ busy: error.message, ends: '' }));
    if (!state.busy && state.ends === ends) return undefined;
    if (Date.now() > deadline) return state.busy ?? 'records still come';
    ends = state.busy ? '' : state.ends;
    await pause(lookEveryMs);
  }
}

interface State {
  /** What waits, in words. */
  readonly busy?: string;
  /** Where the topics end. */
  readonly ends: string;
}

async function stateOf(ground: Resting): Promise<State> {
  const waiting = await rowsWaiting(ground.postgres.adminUrl);
  if (waiting) return { busy: waiting, ends: '' };
  const services = [...new Set(ground.copies.map(({ service }) => service))];
  const offsets = (await readOffsets(ground.brokers, services)).filter(({ topic }) => !restless.includes(topic));
  const behind = offsets.find(({ committed, end }) => (committed ?? end) < end);
  const lag = behind && `${behind.group} is at ${behind.committed} of ${behind.end} in ${behind.topic}`;
  return { ...(lag && { busy: lag }), ends: JSON.stringify(offsets.map(({ end }) => end)) };
}

/** Tables in which something waits, and which of their rows do. */
const waitingRows = { outbox: 'true', parked: 'true', work_item: 'true', v_conversation_owner: 'due_at IS NOT NULL' };

async function rowsWaiting(adminUrl: string): Promise<string | undefined> {
  const databases = await asked<{ datname: string }>(
    adminUrl,
    'SELECT datname FROM pg_database WHERE NOT datistemplate',
  );
  for (const { datname } of databases) {
    const url = Object.assign(new URL(adminUrl), { pathname: `/${datname}` }).href;
    const found = await rowsIn(url);
    if (found) return `${found} of ${datname}`;
  }
  return undefined;
}

async function rowsIn(url: string): Promise<string | undefined> {
  const names = Object.keys(waitingRows).map((name) => `'${name}'`);
  const there = await asked<{ name: string }>(
    url,
    `SELECT c.relname AS name FROM pg_class c WHERE c.relname IN (${names.join()}) AND pg_table_is_visible(c.oid)`,
  );
  for (const { name } of there) {
    const which = waitingRows[name as keyof typeof waitingRows];
    const [row] = await asked<{ n: number }>(url, `SELECT count(*)::integer AS n FROM ${name} WHERE ${which}`);
    if (row && row.n > 0) return `${row.n} rows wait in ${name}`;
  }
  return undefined;
}

async function asked<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}
