import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// What docs/messaging-traps.md says does not occur because nothing here uses it.

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const code = globSync('{libs,services}/*/src/**/*.ts', { cwd: root }).filter(
  (file) => !/\.(spec|suite|fixture)\.ts$/.test(file),
);
const filesWith = (pattern: RegExp, except: RegExp): string[] =>
  code.filter((file) => !except.test(file) && pattern.test(read(file))).sort();
const nothing = /^$/;

it('no library and no service reaches Kafka but through a driver', () => {
  const clients = /from '(kafkajs|@platformatic\/kafka)|require\('kafkajs/;
  expect(filesWith(clients, /^libs\/(messaging\/src\/driver|testing\/src)\//)).toEqual([]);
});

it('nothing uses Kafka as Nest does', () => {
  expect(filesWith(/\b(ClientKafka|ServerKafka|Transport\.KAFKA|KafkaRetriableException)\b/, nothing)).toEqual([]);
});

it('nothing is made anew for each event', () => {
  expect(filesWith(/\bScope\.(REQUEST|TRANSIENT)\b/, nothing)).toEqual([]);
});

it('TypeORM is on the way of no event: it makes tables, and reads those of billing and tech', () => {
  const itsPlaces = /\/migrations\/|^libs\/(service-kit|testing)\/|^services\/(billing|tech)-agent\//;
  expect(filesWith(/from '(@nestjs\/)?typeorm'/, itsPlaces)).toEqual([]);
});

it('of all instrumentations that of pg alone is installed', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> };
  const installed = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ''));
  const instrumentations = installed.filter((name) => /opentelemetry\/(auto-)?instrumentations?-/.test(name));
  expect([...new Set(instrumentations)]).toEqual(['@opentelemetry/instrumentation-pg']);
});

it('whoever asks a transaction several things waits for all of them', () => {
  expect(filesWith(/Promise\.(all|allSettled|race|any)\([^;]*\b(tx|runner)\b/, nothing)).toEqual([]);
});
