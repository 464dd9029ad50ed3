import { join, resolve } from 'node:path';
import { services } from '../system.ts';

export const root = join(import.meta.dirname, '../..');

/** What was downloaded or compiled, for every system that runs from this clone. */
const shared = join(root, '.baton');

/**
 * Everything else the launcher writes, except what PostgreSQL may not keep there under root. BATON_HOME makes another system of the same
 * clone, with data of its own.
 */
export const home = process.env.BATON_HOME ? resolve(process.env.BATON_HOME) : shared;

export const paths = {
  lock: join(home, 'launcher.pid'),
  state: join(home, 'state.json'),
  secrets: join(home, 'secrets.json'),
  jars: join(shared, 'jars'),
  kafka: join(home, 'kafka'),
  postgres: join(home, 'postgres'),
  zipkin: join(home, 'zipkin'),
  logs: join(home, 'logs'),
  compileCache: join(shared, 'compile-cache'),
};

/** Who writes which log. */
export const logs: Readonly<Record<string, string>> = {
  launcher: join(paths.logs, 'launcher.log'),
  kafka: join(paths.kafka, 'kafka.log'),
  postgres: join(paths.postgres, 'postgres.log'),
  zipkin: join(paths.zipkin, 'zipkin.log'),
  ...Object.fromEntries(services.map(({ name }) => [name, join(paths.logs, `${name}.log`)])),
};
