import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, launch } from '../infrastructure/child.ts';
import { tail } from '../infrastructure/run.ts';
import type { Passwords } from '../infrastructure/secrets.ts';
import { lastWords, Trouble } from '../infrastructure/trouble.ts';
import { until } from '../infrastructure/until.ts';
import type { Service } from '../system.ts';
import type { KeepAlive } from './keep-alive.ts';
import { logs, paths, root } from './paths.ts';
import { servicePort } from './ports.ts';
import { runScript } from './script.ts';
import type { TracesAddresses } from './traces/traces.ts';

export interface Surroundings {
  brokers: string;
  databaseUrl: string;
  secrets: Passwords;
  traces?: TracesAddresses;
}

const telemetry = join(root, 'libs/service-kit/dist/telemetry.js');

export function launchService(service: Service, surroundings: Surroundings): Child {
  const main = join('dist', service.agent ?? '', 'main.js');
  const node = ['--import', telemetry, '--disable-warning=TimeoutNegativeWarning', main];
  const cwd = join(root, service.folder);
  return launch(process.execPath, node, { cwd, env: environment(service, surroundings), log: logOf(service) });
}

/** Brings the tables of a service to the version of its code, in the name of the role that owns them. */
export async function migrate(service: Service, ownerUrl: string, signal: AbortSignal): Promise<void> {
  const cwd = join(root, service.folder);
  if (!existsSync(join(cwd, 'dist/migrate.js'))) return;
  const env = { ...ours(), DATABASE_URL: ownerUrl, SERVICE_NAME: service.name };
  const failure = `The migrations of ${service.name} fail`;
  await runScript({ file: 'dist/migrate.js', cwd, env, failure }, signal);
}

export async function healthOf(service: Service): Promise<'ready' | 'not ready' | 'down'> {
  const url = `http://127.0.0.1:${servicePort(service)}/health/ready`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  if (!answer) return 'down';
  return answer.status === 200 ? 'ready' : 'not ready';
}

/** Whether it says that it goes on. One that does not answer says no: it may hang. */
export async function lives(service: Service): Promise<boolean> {
  const url = `http://127.0.0.1:${servicePort(service)}/health/live`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  return answer?.ok ?? false;
}

export async function untilReady(service: Service, kept: KeepAlive<Child>, signal: AbortSignal): Promise<void> {
  const asked = async () => {
    if ((await healthOf(service)) !== 'ready') throw new Error('not ready');
  };
  const stillHopeful = () => !signal.aborted && kept.restarts < 2;
  await until(asked, { ms: 60_000, stillHopeful }).catch(() => {
    signal.throwIfAborted();
    throw new Trouble(
      `${service.name} does not get ready: ${lastWords(tail(logOf(service)))} (more in ${logOf(service)}).`,
    );
  });
}

/** Variables of whoever starts it come before its settings; what ties it to this system comes before both. */
export function environment(
  service: Service,
  { brokers, databaseUrl, secrets, traces }: Surroundings,
): NodeJS.ProcessEnv {
  return {
    OTEL_TRACES_EXPORTER: 'none',
    OTEL_METRICS_EXPORTER: 'none',
    OTEL_LOGS_EXPORTER: 'none',
    ...(traces && tracing(traces)),
    ...service.settings,
    ...ours(),
    ...secretsOf(service, secrets),
    KAFKA_BROKERS: brokers,
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: String(servicePort(service)),
    SERVICE_NAME: service.name,
    NODE_COMPILE_CACHE: paths.compileCache,
  };
}

function tracing({ endpoint, url }: TracesAddresses): Record<string, string> {
  return {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    TRACES_URL: url,
  };
}

/** The variables of a service that hold secrets, with the secrets in their places. */
export function secretsOf({ secrets = {} }: Service, password: Passwords): Record<string, string> {
  const filled = Object.entries(secrets).map(([name, text]) => [
    name,
    text.replace(/\{(\w+)\}/g, (_, secret: string) => password(secret)),
  ]);
  return Object.fromEntries(filled);
}

/** npm fills the environment with its own settings, some of them secret: a service gets none of them. */
function ours(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
}

function logOf({ name }: Service): string {
  return logs[name] ?? join(paths.logs, `${name}.log`);
}
