import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeCommand } from './node.process.ts';

const root = join(import.meta.dirname, '../../../..');
const fromSource = join(import.meta.dirname, 'from-source.preload.ts');

type Environment = Readonly<Record<string, string>>;

/** Services, and agents of other teams; `software/planner` is one of several agents of an example. */
const placeOf = (name: string): { cwd: string; built: string } => {
  const service = join(root, 'services', name);
  if (existsSync(service)) return { cwd: service, built: 'dist' };
  const [example = name, agent] = name.split('/');
  return { cwd: join(root, 'examples', example), built: agent ? `dist/${agent}` : 'dist' };
};

/** A service as it is built: `services/<name>/dist`, or that of an example's agent. */
export function builtService(name: string, env: Environment): NodeCommand {
  const telemetry = join(root, 'libs/service-kit/dist/telemetry.js');
  const { cwd, built } = placeOf(name);
  return { name, args: ['--import', telemetry, `${built}/main.js`], cwd, env };
}

/** The migrations of a built service. */
export function builtMigrations(name: string, env: Environment): NodeCommand {
  return { name: `${name} migrations`, args: ['dist/migrate.js'], cwd: placeOf(name).cwd, env };
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
