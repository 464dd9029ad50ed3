import { attribute } from '@baton/contracts';
import { type Span, trace } from '@opentelemetry/api';

/** The ids by which a log line is found from a trace and from a conversation; none outside of a span. */
export function traceFields(): Record<string, unknown> {
  const span = trace.getActiveSpan();
  if (!span) return {};
  const { traceId, spanId } = span.spanContext();
  return { trace_id: traceId, span_id: spanId, conversation_id: conversationOf(span) };
}

/** The SDK's spans can be read, the API's cannot. */
function conversationOf(span: Span & { attributes?: Record<string, unknown> }): unknown {
  return span.attributes?.[attribute.conversationId];
}
