import { type Context, type SpanOptions, trace } from '@opentelemetry/api';
import { afterEach, vi } from 'vitest';

/** What is said of the spans that the code under test starts. For the top of a file, before anything of it is called. */
export function watchedTracer() {
  const span = {
    setStatus: vi.fn(),
    setAttribute: vi.fn(),
    end: vi.fn(),
    spanContext: vi.fn(),
    recordException: vi.fn(),
  };
  const startSpan = vi.fn((_name: string, _options: SpanOptions, _parent?: Context) => span);
  trace.setGlobalTracerProvider({ getTracer: () => ({ startSpan, startActiveSpan: vi.fn() }) } as never);
  afterEach(() => void vi.clearAllMocks());
  return { span, startSpan };
}
