import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeCommand } from './node.process.ts';

const root = join(import.meta.dirname, '../../../..');
const fromSource = join(import.meta.dirname, 'from-source.preload.ts');

type Environment = Readonly<Record<string, string>>;

/** Services, and agents of other teams. */
const folderOf = (name: string): string => {
  const service = join(root, 'services', name);
  return existsSync(service) ? service : join(root, 'examples', name);
};

/** A service as it is built: `services/<name>/dist`, or that of an example. */
export function builtService(name: string, env: Environment): NodeCommand {
  const telemetry = join(root, 'libs/service-kit/dist/telemetry.js');
  return { name, args: ['--import', telemetry, 'dist/main.js'], cwd: folderOf(name), env };
}

/** The migrations of a built service. */
export function builtMigrations(name: string, env: Environment): NodeCommand {
  return { name: `${name} migrations`, args: ['dist/migrate.js'], cwd: folderOf(name), env };
}

/** The step that creates the topics, as it is built. */
export function builtTopics(env: Environment): NodeCommand {
  return { name: 'topics', args: [join(root, 'libs/messaging/dist/create-topics.js')], env };
}

/** A file that calls `runService` or `runMigrations`, from its source; with telemetry, as services have it. */
export function fixture(name: string, file: string, env: Environment): NodeCommand {
  const telemetry = join(root, 'libs/service-kit/src/telemetry.ts');
  return { name, args: ['--conditions=@baton/source', '--import', fromSource, '--import', telemetry, file], env };
}
