import { ROOT_CONTEXT, type Span, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { beforeEach, describe, expect, it } from 'vitest';
import { ConversationProcessor } from './conversation.processor.ts';

const id = 'gen_ai.conversation.id';

describe('the conversation of a span', () => {
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({
    spanProcessors: [new ConversationProcessor([new SimpleSpanProcessor({ exporter })])],
  });
  const tracer = provider.getTracer('test');
  const below = (parent: Span, name: string) => tracer.startSpan(name, {}, trace.setSpan(ROOT_CONTEXT, parent));
  const exported = () => exporter.getFinishedSpans().map(({ name, attributes }) => [name, attributes[id]]);
  beforeEach(() => exporter.reset());

  it('is that of the span above it', () => {
    const above = tracer.startSpan('above', { attributes: { [id]: 'c-1' } });
    below(above, 'below').end();
    expect(exported()).toEqual([['below', 'c-1']]);
    above.end();
    expect(exported()).toHaveLength(2);
  });

  it('is waited for by what ended before it was known, however deep', () => {
    const request = tracer.startSpan('request');
    const work = below(request, 'work');
    below(work, 'query').end();
    work.end();
    expect(exported()).toEqual([]);
    request.setAttribute(id, 'c-1');
    request.end();
    expect(exported()).toEqual([
      ['query', 'c-1'],
      ['work', 'c-1'],
      ['request', 'c-1'],
    ]);
  });

  it('is none where there is none, and nothing is held back for that', () => {
    const request = tracer.startSpan('request');
    below(request, 'query').end();
    request.end();
    expect(exported()).toEqual([
      ['query', undefined],
      ['request', undefined],
    ]);
  });

  it('is not waited for when the span above is another process’s', () => {
    const context = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331', traceFlags: 1 };
    below(trace.wrapSpanContext({ ...context, isRemote: true }), 'process').end();
    expect(exported()).toEqual([['process', undefined]]);
  });

  it('stays another one where a span has its own', () => {
    const request = tracer.startSpan('request');
    below(request, 'other').setAttribute(id, 'c-2').end();
    request.setAttribute(id, 'c-1').end();
    expect(exported()).toEqual([
      ['other', 'c-2'],
      ['request', 'c-1'],
    ]);
  });

  it('does not keep a span from leaving when the process ends', async () => {
    const exporter = new InMemorySpanExporter();
    const left: string[] = [];
    exporter.export = (spans, done) => {
      left.push(...spans.map(({ name }) => name));
      done({ code: 0 });
    };
    const ending = new TracerProvider({
      spanProcessors: [new ConversationProcessor([new SimpleSpanProcessor({ exporter })])],
    });
    const request = ending.getTracer('test').startSpan('request');
    ending.getTracer('test').startSpan('query', {}, trace.setSpan(ROOT_CONTEXT, request)).end();
    await ending.shutdown();
    expect(left).toEqual(['query']);
  });
});
