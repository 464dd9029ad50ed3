import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface Ground {
  kafkaBrokers: string;
  databaseUrl: string;
  stop(): Promise<void>;
}

/** Kafka and PostgreSQL of its own, on free ports, gone afterwards. */
export async function ground(): Promise<Ground> {
  const child = spawn(process.execPath, [join(root, 'tools/test/infrastructure.process.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => [undefined])]);
  if (!line) throw new Error('Neither Kafka nor PostgreSQL could be started.');
  const stop = async () => {
    child.stdin.end();
    await once(child, 'exit');
  };
  return { ...JSON.parse(String(line)), stop };
}

type Environment = Readonly<Record<string, string>>;

/** A built service. */
export function launch(service: string, env: Environment, args: readonly string[] = []): ChildProcess {
  const cwd = join(root, 'services', service);
  return spawn(process.execPath, [...args, 'dist/main.js'], { cwd, env: { ...process.env, ...env }, stdio: quiet });
}

/** Its topics and its tables. @throws if that fails */
export async function prepare(service: string, env: Environment): Promise<void> {
  const steps = [
    join(root, 'libs/messaging/dist/create-topics.js'),
    join(root, 'services', service, 'dist/migrate.js'),
  ];
  for (const step of steps) {
    const child = spawn(process.execPath, [step], { env: { ...process.env, ...env }, stdio: quiet });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`${step} ended with ${code}`);
  }
}

const quiet: ['ignore', 'ignore', 'inherit'] = ['ignore', 'ignore', 'inherit'];
