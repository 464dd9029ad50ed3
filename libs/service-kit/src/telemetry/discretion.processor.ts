import { SpanStatusCode } from '@opentelemetry/api';
import { NoopSpanProcessor, type Span } from '@opentelemetry/sdk-trace';

const database = '@opentelemetry/instrumentation-pg';

/** A message of the database may quote what a customer wrote: the span keeps the exception's type and code, without it. */
export class DiscretionProcessor extends NoopSpanProcessor {
  onEnding(span: Span): void {
    if (span.instrumentationScope.name !== database || span.status.code !== SpanStatusCode.ERROR) return;
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
}
