import { relative } from 'node:path';
import { passwordsIn } from '../infrastructure/secrets.ts';
import { services } from '../system.ts';
import { logs, paths, root } from './paths.ts';
import { servicePort } from './ports.ts';
import { secretsOf } from './service.ts';
import type { State } from './state.ts';

/** The one table at the end of a start: what runs, where, and what to try. */
export function overview({ kafka, database }: State, seconds: number): string {
  const rows = [
    ['Kafka', `${kafka?.brokers} (${kafka?.from})`, log('kafka')],
    ['PostgreSQL', `${host(database?.adminUrl)} (${database?.data ?? database?.from})`, log('postgres')],
    ...services.map((service) => [
      service.name,
      `http://127.0.0.1:${servicePort(service)}/health/ready`,
      log(service.name),
    ]),
  ];
  const tries = [
    ['npm run chat', 'talk to it'],
    [deskOf(services), 'be the person who takes over'],
    ['npm run chat -- --script examples/conversations/double-charge.txt', 'watch a handoff'],
    ['npm run status', 'see how everything is'],
    ['npm run logs', 'read what it says'],
    ['npm stop', 'stop it (Ctrl-C where it runs in the foreground)'],
  ];
  return ['', `Baton is up after ${seconds.toFixed(1)} s`, '', ...table(rows), '', 'Try', ...table(tries), ''].join(
    '\n',
  );
}

/** The operators' page, and the token the first of them signs in with. */
function deskOf(all: typeof services): string {
  const desk = all.find(({ secrets }) => secrets?.OPERATORS);
  if (!desk) return '';
  const token = secretsOf(desk, passwordsIn(paths.secrets)).OPERATORS?.split(',')[0]?.split(':')[2];
  return `http://127.0.0.1:${servicePort(desk)}  token ${token}`;
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
