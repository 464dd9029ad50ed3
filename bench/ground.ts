import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** By what it is, so that processor time can be told apart. */
export interface NamedProcess {
  readonly name: string;
  readonly pid: number;
}

/** One broker and one PostgreSQL, on free ports and in a folder that goes with them. */
export interface Ground {
  readonly folder: string;
  /** Of the role that may do everything. */
  readonly adminUrl: string;
  readonly brokers: readonly string[];
  readonly processes: readonly NamedProcess[];
  stop(): Promise<void>;
}

interface Greeting {
  readonly kafkaBrokers: string;
  readonly databaseUrl: string;
  readonly home: string;
  readonly pids: { readonly kafka?: number; readonly postgres?: number };
}

const script = join(import.meta.dirname, '../tools/test/infrastructure.process.ts');
const quietly = '--disable-warning=TimeoutNegativeWarning';

/** @param disk whether PostgreSQL syncs what it commits. @throws where they are not processes of this machine: they could not be measured */
export async function startGround(disk: 'durable' | 'throw-away' = 'durable'): Promise<Ground> {
  const { KAFKA_BROKERS: _brokers, DATABASE_URL: _url, ...env } = process.env;
  const child = spawn(process.execPath, [quietly, script, disk], {
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.stdin.end();
    await once(child, 'exit');
  };
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => [undefined])]);
  if (!line) throw new Error('neither Kafka nor PostgreSQL could be started.');
  const { kafkaBrokers, databaseUrl, home, pids } = JSON.parse(String(line)) as Greeting;
  const { kafka, postgres } = pids;
  if (!kafka || !postgres) {
    await stop();
    throw new Error('it needs Java 17 with Maven: a Kafka in a container cannot be measured from here.');
  }
  const processes = [
    { name: 'kafka', pid: kafka },
    { name: 'postgres', pid: postgres },
  ];
  return { folder: home, adminUrl: databaseUrl, brokers: kafkaBrokers.split(','), processes, stop };
}
