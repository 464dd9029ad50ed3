import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

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
