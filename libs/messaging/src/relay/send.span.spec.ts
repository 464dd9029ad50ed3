import { SpanKind, trace } from '@opentelemetry/api';
import { expect, it } from 'vitest';
import type { OutboxRow } from '../outbox/outbox.store.ts';
import { watchedTracer } from '../tracing/tracer.fixture.ts';
import { spanned } from './send.span.ts';

const { span, startSpan } = watchedTracer();
const [traceA, traceB] = ['0af7651916cd43dd8448eb211c80319c', '4bf92f3577b34da6a3ce929d0e0e4736'];

const row = (topic: string, key: string, traceId: string, spanId: string): OutboxRow => ({
  id: '1',
  shard: 0,
  event_id: spanId,
  topic,
  key,
  type: topic,
  headers: { traceparent: `00-${traceId}-${spanId}-01` },
  payload: 'what the customer said',
});

const rows = [
  row('one.v1', 'c-1', traceA, 'a000000000000001'),
  row('one.v1', 'c-1', traceA, 'a000000000000002'),
  row('two.v1', 'c-1', traceA, 'a000000000000001'),
  row('one.v1', 'c-2', traceB, 'b000000000000001'),
];

it('each turn has its own span of a batch for each topic, below the span that wrote the message', async () => {
  await spanned(rows, async () => {});
  const started = startSpan.mock.calls.map(([name, { kind, attributes, links = [] }, parent]) => ({
    name,
    kind,
    conversation: attributes?.['gen_ai.conversation.id'],
    count: attributes?.['messaging.batch.message_count'],
    links: links.map(({ context }) => context.spanId),
    trace: parent && trace.getSpanContext(parent)?.traceId,
  }));
  const [kind, name] = [SpanKind.CLIENT, 'send one.v1'];
  expect(started).toEqual([
    { name, kind, conversation: 'c-1', count: 2, links: ['a000000000000001', 'a000000000000002'], trace: traceA },
    { name: 'send two.v1', kind, conversation: 'c-1', count: 1, links: ['a000000000000001'], trace: traceA },
    { name, kind, conversation: 'c-2', count: 1, links: ['b000000000000001'], trace: traceB },
  ]);
  expect(JSON.stringify(startSpan.mock.calls.map(([, options]) => options))).not.toContain('customer said');
  expect(span.end).toHaveBeenCalledTimes(3);
});

it('a batch that was refused is a failure of every turn in it, which goes on to fail', async () => {
  await expect(spanned(rows, () => Promise.reject(new TypeError('said')))).rejects.toThrow('said');
  expect(span.setAttribute.mock.calls).toEqual(Array(3).fill(['error.type', 'TypeError']));
  expect(span.end).toHaveBeenCalledTimes(3);
});
