import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { agentCard, type Contract, messageReceived, newId } from '@baton/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';
import { secondsOf, secondsOfFamily } from '../figures/processor-time.ts';
import { startGround } from '../ground.ts';
import { recordOf } from '../said.ts';
import { launch, prepare } from './router.process.ts';

// How fast the router works off what customers wrote while it was away, one transaction for each record against many records
// to a transaction. Both ways take turns, over tables that are empty each time.

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '6000' },
    conversations: { type: 'string', default: '600' },
    rounds: { type: 'string', default: '3' },
  },
});
const [records, conversations, rounds] = [values.records, values.conversations, values.rounds].map(Number);
const preload = join(import.meta.dirname, 'one-by-one.preload.ts');
const ways = { 'one by one': ['--import', preload], together: [] } as const;
type Way = keyof typeof ways;

const { brokers, adminUrl, processes, stop } = await startGround('throw-away');
const postmaster = processes.find(({ name }) => name === 'postgres')?.pid ?? 0;
const url = Object.assign(new URL(adminUrl), { pathname: '/bench' }).href;
const env = { KAFKA_BROKERS: brokers.join(), DATABASE_URL: url, LOG_LEVEL: 'error' };
const kafka = new Kafka({ clientId: 'bench', brokers: [...brokers], logLevel: logLevel.NOTHING });
const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
const results: Record<Way, Result[]> = { 'one by one': [], together: [] };

interface Result {
  perSecond: number;
  /** Microseconds of processor time for each record. */
  router: number;
  postgres: number;
  transactions: number;
}

try {
  await asAdmin((admin) => admin.query('CREATE DATABASE bench'));
  await prepare('router', env);
  await producer.connect();
  const sample = readFileSync(join(import.meta.dirname, '../../libs/contracts/src/samples/agent.card.v1.json'), 'utf8');
  await send(agentCard, [{ ...JSON.parse(sample), agentId: 'triage-agent', kind: 'ai' }]);
  await run([], 0);
  for (let round = 1; round <= (rounds ?? 0); round += 1)
    for (const way of Object.keys(ways) as Way[]) {
      const result = await run(ways[way], records ?? 0);
      results[way].push(result);
      console.log(`round ${round}, ${way.padEnd(10)} ${line(result)}`);
    }
  const [single, together] = [medianOf(results['one by one']), medianOf(results.together)];
  console.log(`medians: one by one ${line(single)}\n         together   ${line(together)}`);
  console.log(`ratio of rates ${(together.perSecond / single.perSecond).toFixed(2)}`);
} finally {
  await producer.disconnect();
  await stop();
}

/** A backlog is written, then the router started: timed from its first record to its last, and until all it says is in Kafka. */
async function run(args: readonly string[], count: number): Promise<Result> {
  const database = new Client({ connectionString: url });
  await database.connect();
  await send(messageReceived, backlog(count));
  await database.query('TRUNCATE inbox, outbox, conversation, transcript CASCADE');
  const router = launch('router', { ...env, PORT: '0', OTEL_SDK_DISABLED: 'true' }, args);
  try {
    return await watch(database, router, count);
  } finally {
    router.kill('SIGTERM');
    await once(router, 'exit');
    await database.end();
  }
}

async function watch(database: Client, router: ChildProcess, count: number): Promise<Result> {
  const look = async () => {
    const { rows } = await database.query(
      `SELECT (SELECT count(*) FROM inbox)::int AS handled, (SELECT count(*) FROM outbox)::int AS waiting,
              pg_snapshot_xmax(pg_current_snapshot())::text::bigint::float8 AS transactions, now() AS at`,
    );
    const [row] = rows as [{ handled: number; waiting: number; transactions: number; at: Date }];
    const [node, postgres] = [secondsOf(router.pid ?? 0), secondsOfFamily(postmaster)];
    return { ...row, node, postgres };
  };
  const until = async (is: (seen: Awaited<ReturnType<typeof look>>) => boolean) => {
    for (;;) {
      const seen = await look();
      if (is(seen)) return seen;
      if (router.exitCode !== null) throw new Error('The router has ended.');
      await pause(50);
    }
  };
  const first = await until(({ handled }) => handled > 0 || count === 0);
  const last = await until(({ handled, waiting }) => handled >= Math.max(count, 1) && waiting === 0);
  const done = last.handled - first.handled;
  const each = (seconds: number) => (seconds / done) * 1e6;
  return {
    perSecond: done / ((last.at.getTime() - first.at.getTime()) / 1_000),
    router: each(last.node - first.node),
    postgres: each(last.postgres - first.postgres),
    transactions: last.transactions - first.transactions,
  };
}

function backlog(count: number) {
  const run = newId();
  return Array.from({ length: count }, (_, n) => ({
    conversationId: `${run}-${n % (conversations ?? 1)}`,
    messageId: `m-${n}`,
    customer: { id: 'C-1' },
    channel: 'chat',
    text: 'I was charged twice for March, and nobody has answered me since Tuesday.',
    sentAt: new Date().toISOString(),
  }));
}

async function send<T>(contract: Contract<T>, data: readonly T[]): Promise<void> {
  const messages = data.map((one) => recordOf(contract, one));
  for (let sent = 0; sent < messages.length; sent += 500) {
    const batch = messages.slice(sent, sent + 500).map(({ key, value, headers }) => ({ key, value, headers }));
    await producer.send({ topic: contract.topic ?? '', messages: batch });
  }
}

async function asAdmin(work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await work(admin).finally(() => admin.end());
}

function medianOf(all: readonly Result[]): Result {
  const median = (name: keyof Result) =>
    all.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return {
    perSecond: median('perSecond'),
    router: median('router'),
    postgres: median('postgres'),
    transactions: median('transactions'),
  };
}

function line({ perSecond, router, postgres, transactions }: Result): string {
  const micros = `${router.toFixed(0)} us of the router, ${postgres.toFixed(0)} us of PostgreSQL a record`;
  return `${perSecond.toFixed(0)} records/s, ${micros}, ${transactions.toFixed(0)} transactions`;
}
