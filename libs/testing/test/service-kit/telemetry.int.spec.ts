import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversationChoice, newId, sourceOf } from '@baton/contracts';
import { connected, freshDatabase, Outsider, readSpans, spansOf, uniqueName, Wiretap } from '@baton/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskMigrations, deskTopics, launchDesk } from './desk.ts';

await deskTopics();
const { url } = await freshDatabase(deskMigrations);
const outsider = await Outsider.connect();
const tap = await Wiretap.on('handoff.withdrawn.v1');
const folder = mkdtempSync(join(tmpdir(), 'baton-spans-'));
const file = join(folder, 'spans.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

const conversationId = newId();
const handoffId = newId();
const name = uniqueName('desk');
const traceId = '0af7651916cd43dd8448eb211c80319c';
let log: string;

beforeAll(async () => {
  const desk = await launchDesk(name, url, { OTEL_SPANS_FILE: file });
  await desk.ready();
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
  await outsider.send(conversationChoice, { conversationId, handoffId, choice: 'wait' }, { traceparent });
  await tap.until(({ key, headers }) => key === conversationId && headers.ce_source === sourceOf(name));
  await desk.kill('SIGTERM');
  log = desk.log;
});

describe('the spans of a service', () => {
  it('are one tree per message, from the consumer to the database', () => {
    const root = connected(spansOf(readSpans(file), conversationId).filter((span) => span.name !== 'send'));
    expect(root).toMatchObject({ name: 'process conversation.choice.v1', traceId, parentSpanId: 'b7ad6b7169203331' });
    expect(readSpans(file).some(({ name }) => name.startsWith('pg.query'))).toBe(true);
  });

  it("name their conversation, the database's too", () => {
    const spans = readSpans(file).filter((span) => span.traceId === traceId);
    expect(spans.length).toBeGreaterThan(3);
    for (const { attributes } of spans) expect(attributes['gen_ai.conversation.id']).toBe(conversationId);
  });

  it('hold no values of a query', () => {
    expect(JSON.stringify(readSpans(file))).not.toContain(handoffId);
  });
});

describe('the log of a service', () => {
  it('leads from a line to its trace and its conversation', () => {
    const line =
      log.split('\n').find((text) => text.includes('"msg":"Noted"') && text.includes(conversationId)) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({
      trace_id: traceId,
      conversation_id: conversationId,
      context: 'ChoiceHandler',
    });
  });
});
