import type { Envelope } from '@baton/contracts';
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { describe, expect, it, vi } from 'vitest';
import type { ConsumedRecord } from '../driver/driver.ts';
import { watchedTracer } from '../tracing/tracer.fixture.ts';
import { ProcessTracing } from './process.tracing.ts';

const { span, startSpan } = watchedTracer();
const traceId = '0af7651916cd43dd8448eb211c80319c';
const record = {
  topic: 'handoff.requested.v1',
  partition: 3,
  offset: '42',
  value: Buffer.from('{}'),
} as ConsumedRecord;
const event = {
  id: 'e-1',
  traceparent: `00-${traceId}-b7ad6b7169203331-01`,
  data: { conversationId: 'c-1', text: 'what the customer said' },
} as Partial<Envelope> as Envelope;

describe('the span of a message', () => {
  it('continues its trace, and names conversation, place and group, and nothing of what was said', async () => {
    await new ProcessTracing('router').traced(record, event, async () => {});
    const [name, { kind, attributes }, parent] = startSpan.mock.calls[0] ?? expect.fail('no span was started');
    expect(name).toBe('process handoff.requested.v1');
    expect(kind).toBe(SpanKind.CONSUMER);
    expect(parent && trace.getSpanContext(parent)?.traceId).toBe(traceId);
    expect(attributes).toMatchObject({
      'gen_ai.conversation.id': 'c-1',
      'messaging.message.conversation_id': 'c-1',
      'messaging.message.id': 'e-1',
      'messaging.consumer.group.name': 'router',
      'messaging.destination.partition.id': '3',
      'messaging.kafka.offset': 42,
    });
    expect(JSON.stringify(attributes)).not.toContain('customer said');
    expect(span.end).toHaveBeenCalledOnce();
  });

  it('of one that failed has the code of the error once, never its message', async () => {
    const failing = new ProcessTracing('router').traced(record, event, async () => {
      throw new TypeError('what the customer said');
    });
    await expect(failing).rejects.toThrow(TypeError);
    expect(span.setStatus).toHaveBeenCalledExactlyOnceWith({ code: SpanStatusCode.ERROR, message: 'TypeError' });
    expect(span.setAttribute).toHaveBeenCalledExactlyOnceWith('error.type', 'TypeError');
    expect(span.recordException).not.toHaveBeenCalled();
    expect(span.end).toHaveBeenCalledOnce();
  });

  it('is there for a conversation that came without a trace, and not for a heartbeat', async () => {
    const handled = vi.fn(async () => {});
    const tracing = new ProcessTracing('router');
    await tracing.traced(record, { ...event, traceparent: undefined }, handled);
    expect(startSpan).toHaveBeenCalledOnce();
    await tracing.traced(record, { ...event, traceparent: undefined, data: { agentId: 'echo' } }, handled);
    expect(startSpan).toHaveBeenCalledOnce();
    expect(handled).toHaveBeenCalledTimes(2);
  });
});
