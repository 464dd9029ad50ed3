import { join } from 'node:path';
import { services } from '../system.ts';

export const root = join(import.meta.dirname, '../..');

/** Everything the launcher writes is in here, except what PostgreSQL may not keep there under root. */
export const home = join(root, '.baton');

export const paths = {
  lock: join(home, 'launcher.pid'),
  state: join(home, 'state.json'),
  secrets: join(home, 'secrets.json'),
  jars: join(home, 'jars'),
  kafka: join(home, 'kafka'),
  postgres: join(home, 'postgres'),
  zipkin: join(home, 'zipkin'),
  logs: join(home, 'logs'),
  compileCache: join(home, 'compile-cache'),
};

/** Who writes which log. */
export const logs: Readonly<Record<string, string>> = {
  launcher: join(paths.logs, 'launcher.log'),
  kafka: join(paths.kafka, 'kafka.log'),
  postgres: join(paths.postgres, 'postgres.log'),
  zipkin: join(paths.zipkin, 'zipkin.log'),
  ...Object.fromEntries(services.map(({ name }) => [name, join(paths.logs, `${name}.log`)])),
};
