import {
  type Context,
  context,
  isSpanContextValid,
  type Link,
  ROOT_CONTEXT,
  TraceFlags,
  trace,
} from '@opentelemetry/api';

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** W3C trace context, without tracestate and baggage: neither enters nor leaves through Kafka. */
export function traceparentOf(within: Context = context.active()): string | undefined {
  const span = trace.getSpanContext(within);
  if (!span || !isSpanContextValid(span)) return undefined;
  return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
}

/** A context whose remote parent the traceparent names; the root context without a valid one. */
export function contextOf(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (!traceId || !spanId || !flags) return ROOT_CONTEXT;
  const span = { traceId, spanId, isRemote: true, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED };
  return isSpanContextValid(span) ? trace.setSpanContext(ROOT_CONTEXT, span) : ROOT_CONTEXT;
}

/** What a span is given that follows from that trace without being part of it; nothing without a valid one. */
export function linksTo(traceparent: string | undefined): Link[] {
  const span = trace.getSpanContext(contextOf(traceparent));
  return span ? [{ context: span }] : [];
}
