import { SpanKind } from '@opentelemetry/api';
import { expect, it } from 'vitest';
import { ownTrace } from './own-trace.ts';
import { watchedTracer } from './tracer.fixture.ts';

const { span, startSpan } = watchedTracer();
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

it('what time does is a root of its own, linked to what it belongs to, and is found by its conversation', async () => {
  const done = await ownTrace('deadline', { conversationId: 'c-1', after: traceparent }, async () => 'done');
  expect(done).toBe('done');
  const [name, options] = startSpan.mock.calls[0] ?? expect.fail('no span was started');
  expect(name).toBe('deadline');
  expect(options).toEqual({
    root: true,
    kind: SpanKind.INTERNAL,
    links: [{ context: expect.objectContaining({ spanId: 'b7ad6b7169203331' }) }],
    attributes: { 'gen_ai.conversation.id': 'c-1', 'messaging.message.conversation_id': 'c-1' },
  });
  expect(span.end).toHaveBeenCalledOnce();
});

it('failed, it says so by the code alone, and goes on to fail', async () => {
  const failing = ownTrace('deadline', { conversationId: 'c-1' }, () => Promise.reject(new TypeError('said')));
  await expect(failing).rejects.toThrow('said');
  expect(span.setAttribute).toHaveBeenCalledExactlyOnceWith('error.type', 'TypeError');
  expect(span.end).toHaveBeenCalledOnce();
});
