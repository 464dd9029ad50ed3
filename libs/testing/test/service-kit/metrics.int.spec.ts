import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { conversationChoice, newId, sourceOf } from '@baton/contracts';
import { afterAll, expect, it, vi } from 'vitest';
import { freePort, freshDatabase, Outsider, uniqueName, Wiretap } from '../../src/index.ts';
import { deskMigrations, deskTopics, launchDesk } from './desk.ts';

await deskTopics();
const { url } = await freshDatabase(deskMigrations);
const outsider = await Outsider.connect();
const tap = await Wiretap.on('handoff.withdrawn.v1');
const name = uniqueName('desk');

async function handleOne(): Promise<void> {
  const [conversationId, handoffId] = [newId(), newId()];
  await outsider.send(conversationChoice, { conversationId, handoffId, choice: 'wait' });
  await tap.until(({ key, headers }) => key === conversationId && headers.ce_source === sourceOf(name));
}

it('a service shows its numbers to Prometheus, on a port of its own', async () => {
  const port = await freePort();
  const env = { OTEL_METRICS_EXPORTER: 'prometheus', OTEL_EXPORTER_PROMETHEUS_PORT: String(port) };
  const desk = await (await launchDesk(name, url, env)).ready();
  await handleOne();
  await vi.waitFor(async () => expectNumbers(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()), 15_000);
  await desk.kill('SIGTERM');
});

/** Of one message handled: what is counted after its effects are seen comes a moment later. */
function expectNumbers(text: string): void {
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  const found = (metric: string, ...labels: string[]) =>
    lines.filter((line) => line.startsWith(metric) && labels.every((label) => line.includes(label)));
  const topic = 'messaging_destination_name="conversation.choice.v1"';
  expect(found('baton_consumer_lag', topic)).toHaveLength(12);
  expect(found('messaging_process_duration_count', topic, name)).toHaveLength(1);
  expect(found('messaging_client_consumed_messages_total', topic)).toHaveLength(1);
  expect(found('baton_producer_batch_size_count', 'baton_producer="relay"')[0]).toMatch(/ [1-9]\d*$/);
  expect(found('baton_outbox_rows')[0]).toMatch(/ \d+$/);
  expect(found('baton_outbox_oldest_age')).toHaveLength(1);
  expect(found('baton_consumer_parked_keys')[0]).toMatch(/ 0$/);
  expect(text).not.toMatch(/conversation_id/);
}

it('a collector is sent them as OTLP, the last before the process ends', async () => {
  const bodies: string[] = [];
  const collector = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      if (request.url === '/v1/metrics') bodies.push(body);
      response.end('{}');
    });
  }).listen(0);
  await once(collector, 'listening');
  afterAll(() => collector.close());
  const { port } = collector.address() as AddressInfo;
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' };
  const desk = await (await launchDesk(name, url, env)).ready();
  await handleOne();
  expect(await desk.kill('SIGTERM')).toBe('exit 0');
  expect(bodies.join()).toContain('messaging.process.duration');
  expect(bodies.join()).toContain(name);
});
