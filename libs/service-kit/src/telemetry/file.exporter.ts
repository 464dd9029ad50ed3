import { appendFileSync } from 'node:fs';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';

/** A finished span as one line of JSON; times are milliseconds since 1970. */
export interface SpanLine {
  service: string;
  name: string;
  kind: number;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  links: { traceId: string; spanId: string }[];
  startedAt: number;
  endedAt: number;
  error?: string;
  attributes: Record<string, unknown>;
}

/** Appends finished spans to a file that many processes may share: how a test sees the spans of real processes. */
export class FileExporter implements SpanExporter {
  constructor(private readonly file: string) {}

  export(spans: ReadableSpan[], done: (result: { code: number }) => void): void {
    appendFileSync(this.file, spans.map((span) => `${JSON.stringify(lineOf(span))}\n`).join(''));
    done({ code: 0 });
  }

  shutdown(): Promise<void> {
    return Promise.resolve();
  }
}

function lineOf(span: ReadableSpan): SpanLine {
  const { traceId, spanId } = span.spanContext();
  return {
    service: String(span.resource.attributes['service.name']),
    name: span.name,
    kind: span.kind,
    traceId,
    spanId,
    parentSpanId: span.parentSpanContext?.spanId,
    links: span.links.map(({ context }) => ({ traceId: context.traceId, spanId: context.spanId })),
    startedAt: millis(span.startTime),
    endedAt: millis(span.endTime),
    error: span.status.code === 2 ? (span.status.message ?? 'error') : undefined,
    attributes: span.attributes,
  };
}

function millis([seconds, nanos]: readonly [number, number]): number {
  return seconds * 1_000 + nanos / 1e6;
}
