import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import type {} from '../../libs/testing/src/infrastructure.ts';

interface Addresses {
  kafkaBrokers: string;
  databaseUrl: string;
}

interface Infrastructure {
  addresses: Promise<Addresses>;
  stop(): Promise<void>;
  users: number;
}

/** Each project that needs it loads this module anew: what they share hangs on the process. */
const shared = globalThis as { batonTestInfrastructure?: Infrastructure };

/** Real Kafka and PostgreSQL, once per run for all projects. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.batonTestInfrastructure ??= start();
  const infrastructure = shared.batonTestInfrastructure;
  infrastructure.users += 1;
  const { kafkaBrokers, databaseUrl } = await infrastructure.addresses;
  project.provide('kafkaBrokers', kafkaBrokers);
  project.provide('databaseUrl', databaseUrl);
  return async () => {
    infrastructure.users -= 1;
    if (infrastructure.users === 0) await infrastructure.stop();
  };
}

function start(): Infrastructure {
  // A group of its own: Ctrl-C reaches the runner alone, and the closed pipe then ends this one in order.
  const child = spawn(process.execPath, [join(import.meta.dirname, 'infrastructure.process.ts')], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    child.stdin.end();
    await exited;
    shared.batonTestInfrastructure = undefined;
  };
  return { addresses: firstLine(child), stop, users: 0 };
}

async function firstLine(child: ChildProcessByStdio<Writable, Readable, Readable>): Promise<Addresses> {
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => [undefined])]);
  if (!line) throw new Error((await text(child.stderr)) || 'The test infrastructure ended without a word.');
  return JSON.parse(String(line));
}
