// npm run status [-- --json]: how everything is; exits with 1 until all is ready.

import { kafkaAnswers } from '../infrastructure/kafka-ready.ts';
import { databaseAnswers } from '../infrastructure/postgres-ready.ts';
import { zipkinAnswers } from '../infrastructure/zipkin.ts';
import { services } from '../system.ts';
import { lockHolder } from './lock.ts';
import { host, table } from './overview.ts';
import { logs } from './paths.ts';
import { servicePort } from './ports.ts';
import { healthOf } from './service.ts';
import { readState, type State } from './state.ts';

const nothing: State = { phase: 'stopped', parts: [] };
const state = lockHolder() ? (readState() ?? nothing) : nothing;

const report = {
  phase: state.phase,
  kafka: { ...(await kafkaHealth()), ...part('kafka') },
  database: { ...(await databaseHealth()), ...part('postgres') },
  traces: { ...(await tracesHealth()), ...part('zipkin') },
  services: await Promise.all(
    services.map(async (service) => ({
      name: service.name,
      health: part(service.name).pid ? await healthOf(service) : 'down',
      port: servicePort(service),
      ...part(service.name),
    })),
  ),
};
const all = [report.kafka, report.database, ...report.services];
const ready = state.phase === 'ready' && all.every(({ health }) => health === 'ready');

console.log(process.argv.includes('--json') ? JSON.stringify(report, null, 2) : text());
process.exitCode = ready ? 0 : 1;

function part(name: string) {
  const { pid = null, restarts = 0 } = state.parts.find((found) => found.name === name) ?? {};
  return { pid, restarts, log: logs[name] };
}

async function kafkaHealth() {
  const { brokers = null, from = null } = state.kafka ?? {};
  return { health: brokers ? await answer(kafkaAnswers(brokers)) : 'down', brokers, from };
}

async function databaseHealth() {
  const { adminUrl, from = null, data = null } = state.database ?? {};
  return { health: adminUrl ? await answer(databaseAnswers(adminUrl)) : 'down', address: host(adminUrl), from, data };
}

/** Nothing waits for traces: whether all is ready does not depend on them. */
async function tracesHealth() {
  const { health = 'down', url = null, why = null } = state.traces ?? {};
  return { health: health === 'ready' && url ? await answer(zipkinAnswers(url)) : health, url, why };
}

function answer(asked: Promise<void>): Promise<'ready' | 'down'> {
  return asked.then(
    () => 'ready',
    () => 'down',
  );
}

function text(): string {
  const row = (name: string, where: string, { health, pid, restarts }: (typeof all)[number] | typeof report.traces) => [
    name,
    health,
    where,
    pid ? `process ${pid}` : '',
    restarts ? `restarts ${restarts}` : '',
  ];
  const rows = [
    row('Kafka', report.kafka.brokers ?? '', report.kafka),
    row('PostgreSQL', `${report.database.address} ${report.database.data ?? ''}`, report.database),
    row('Traces', report.traces.url ?? report.traces.why ?? '', report.traces),
    ...report.services.map((service) => row(service.name, `port ${service.port}`, service)),
  ];
  return [
    ready ? 'Baton is up.' : `Baton is ${state.phase === 'ready' ? 'not ready' : state.phase}.`,
    ...table(rows),
  ].join('\n');
}
