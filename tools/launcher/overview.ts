import { relative } from 'node:path';
import { passwordsIn } from '../infrastructure/secrets.ts';
import { type Service, services } from '../system.ts';
import { logs, paths, root } from './paths.ts';
import { servicePort } from './ports.ts';
import { secretsOf } from './service.ts';
import type { State } from './state.ts';

/** The one table at the end of a start: what runs, where to look at it, and what to try. */
export function overview({ kafka, database, traces }: State, seconds: number): string {
  const runs = [
    ['Kafka', `${kafka?.brokers} (${kafka?.from})`, log('kafka')],
    ['PostgreSQL', `${host(database?.adminUrl)} (${database?.data ?? database?.from})`, log('postgres')],
    ['Traces', tracesAt(traces), traces?.url ? log('zipkin') : ''],
    ...services.map((service) => [service.name, `${addressOf(service)}/health/ready`, log(service.name)]),
  ];
  const title = `Baton is up after ${seconds.toFixed(1)} s`;
  return ['', title, '', ...table(runs), '', 'Open', ...table(pages(traces)), '', 'Try', ...table(tries), ''].join(
    '\n',
  );
}

const tries = [
  ['npm run chat -- --script examples/conversations/double-charge.txt', 'watch a handoff'],
  ['npm run conversation', 'read what happened in it'],
  ['npm run status', 'see how everything is'],
  ['npm run logs', 'read what it says'],
  ['npm stop', 'stop it (Ctrl-C where it runs in the foreground)'],
];

function pages(traces: State['traces']): string[][] {
  return [
    [addressOf(named('gateway')), 'be a customer'],
    [signedIn('human-queue', 'OPERATORS'), 'be the person who takes over'],
    [signedIn('router', 'AUDITORS'), 'see what happened, conversation by conversation'],
    ...(traces?.url ? [[traces.url, 'see it as traces']] : []),
  ];
}

/** A page that is signed in by its address; the token is of the first who may. */
function signedIn(name: string, variable: string): string {
  const service = named(name);
  const token = tokenOf(service, variable);
  return `${addressOf(service)}/#token=${token}`;
}

/** The token of the first that the variable lets in. */
export function tokenOf(service: Service, variable: string): string {
  const entries = secretsOf(service, passwordsIn(paths.secrets))[variable] ?? '';
  return entries.split(',')[0]?.split(':')[2] ?? '';
}

export function named(name: string): Service {
  const service = services.find((one) => one.name === name);
  if (!service) throw new Error(`tools/system.ts knows no ${name}`);
  return service;
}

export const addressOf = (service: Service): string => `http://127.0.0.1:${servicePort(service)}`;

function tracesAt(traces: State['traces']): string {
  if (!traces?.url) return traces?.why ?? 'nowhere';
  return traces.health === 'ready' ? traces.url : `${traces.url} (${traces.health})`;
}

export function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

export function host(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).host : '?';
}

function log(name: string): string {
  return relative(root, logs[name] ?? '');
}
