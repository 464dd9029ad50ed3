import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka } from '../infrastructure/kafka.ts';
import { freePort } from '../infrastructure/ports.ts';
import { startPostgres } from '../infrastructure/postgres.ts';
import { removeOutside } from '../infrastructure/postgres-embedded.ts';
import { passwordsIn } from '../infrastructure/secrets.ts';
import { sentence } from '../infrastructure/trouble.ts';

// Kafka and PostgreSQL for one run, on free ports and in a folder that goes with them. They live as long as this
// process's standard input is open, for whatever becomes of the runner closes it, or until a signal says so.
// A word `durable` has PostgreSQL sync what it commits, as where data are to be kept.

const throwAway = process.argv[2] !== 'durable';
const home = mkdtempSync(join(tmpdir(), 'baton-test-'));
const jars = join(import.meta.dirname, '../../.baton/jars');
const ended = new AbortController();
const told = once(ended.signal, 'abort');
process.stdin.resume().once('close', () => ended.abort());
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ended.abort());

const parts = await Promise.allSettled([kafka(), postgres()]);
try {
  const [broker, server] = await Promise.all([settled(parts[0]), settled(parts[1])]);
  const pids = { kafka: broker.pid, postgres: server.pid };
  console.log(JSON.stringify({ kafkaBrokers: broker.brokers, databaseUrl: server.adminUrl, home, pids }));
  await told;
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
} finally {
  for (const part of parts) if (part.status === 'fulfilled') await part.value.stop();
  await removeOutside(join(home, 'postgres'));
  rmSync(home, { recursive: true, force: true });
  process.stdin.destroy();
}

async function kafka() {
  return startKafka({ home: join(home, 'kafka'), port: await freePort(), jars, signal: ended.signal });
}

async function postgres() {
  const passwords = passwordsIn(join(home, 'secrets.json'));
  const port = await freePort();
  return startPostgres({ home: join(home, 'postgres'), port, passwords, throwAway, signal: ended.signal });
}

async function settled<T>(part: PromiseSettledResult<T>): Promise<T> {
  if (part.status === 'fulfilled') return part.value;
  throw part.reason;
}
