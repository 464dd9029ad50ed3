import { type Context, type SpanOptions, trace } from '@opentelemetry/api';
import { afterEach, vi } from 'vitest';

const span = {
  setStatus: vi.fn(),
  setAttribute: vi.fn(),
  end: vi.fn(),
  spanContext: vi.fn(),
  recordException: vi.fn(),
};
const startSpan = vi.fn((_name: string, _options: SpanOptions, _parent?: Context) => span);
const tracer = { startSpan, startActiveSpan: vi.fn() };

/**
 * What is said of the spans that the code under test starts. For the top of a file, before anything of it is called.
 * The same ones for every file: a module keeps the first tracer it was given, and files share their modules.
 */
export function watchedTracer() {
  trace.setGlobalTracerProvider({ getTracer: () => tracer } as never);
  vi.clearAllMocks();
  afterEach(() => void vi.clearAllMocks());
  return { span, startSpan };
}
