import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { conversationChoice, newId, sourceOf } from '@baton/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected, freshDatabase, Outsider, readSpans, spansOf, uniqueName, Wiretap } from '../../src/index.ts';
import { deskMigrations, deskTopics, launchDesk } from './desk.ts';

await deskTopics();
const { url } = await freshDatabase(deskMigrations);
const outsider = await Outsider.connect();
const tap = await Wiretap.on('handoff.withdrawn.v1');
const folder = mkdtempSync(join(tmpdir(), 'baton-spans-'));
const file = join(folder, 'spans.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

const name = uniqueName('desk');
const traceId = '0af7651916cd43dd8448eb211c80319c';

/** A whole life of a desk, in which it handles one choice. */
async function handleOne(env: Record<string, string>) {
  const desk = await (await launchDesk(name, url, env)).ready();
  const [conversationId, handoffId] = [newId(), newId()];
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
  await outsider.send(conversationChoice, { conversationId, handoffId, choice: 'wait' }, { traceparent });
  await tap.until(({ key, headers }) => key === conversationId && headers.ce_source === sourceOf(name));
  return { conversationId, handoffId, exit: await desk.kill('SIGTERM'), log: desk.log };
}

describe('a service that is watched', () => {
  let one: Awaited<ReturnType<typeof handleOne>>;

  beforeAll(async () => {
    one = await handleOne({ OTEL_SPANS_FILE: file });
  });

  it('makes one tree of spans per message, from the consumer to the database', () => {
    const spans = spansOf(readSpans(file), one.conversationId);
    expect(connected(spans)).toMatchObject({
      name: 'process conversation.choice.v1',
      traceId,
      parentSpanId: 'b7ad6b7169203331',
    });
    expect(spans.some((span) => span.name.startsWith('pg.query'))).toBe(true);
  });

  it('names the conversation in every span of it', () => {
    const spans = readSpans(file).filter((span) => span.traceId === traceId);
    expect(spans.length).toBeGreaterThan(3);
    for (const { attributes } of spans) expect(attributes['gen_ai.conversation.id']).toBe(one.conversationId);
  });

  it('puts no value of a query into a span', () => {
    expect(JSON.stringify(readSpans(file))).not.toContain(one.handoffId);
  });

  it('leads from a line of its log to the trace and the conversation', () => {
    const lines = one.log.split('\n').filter((line) => line.includes(one.conversationId));
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ msg: 'Noted', trace_id: traceId, conversation_id: one.conversationId }),
    ]);
  });
});

describe('a collector', () => {
  it('is sent the spans as OTLP in JSON, the last ones before the process ends', async () => {
    const exports: string[] = [];
    const collector = createServer((request, response) => {
      const take = (body: string) => exports.push(`${request.url} ${request.headers['content-type']} ${body}`);
      void text(request)
        .then(take)
        .then(() => response.end('{}'));
    }).listen(0);
    await once(collector, 'listening');
    afterAll(() => collector.close());
    const { port } = collector.address() as AddressInfo;
    const { conversationId } = await handleOne({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` });
    expect(exports.join()).toMatch(/^\/v1\/traces application\/json .*process conversation\.choice\.v1/);
    expect(exports.join()).toContain(conversationId);
  });

  it('that does not answer holds nothing up', async () => {
    const { exit } = await handleOne({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
    expect(exit).toBe('exit 0');
  });
});
