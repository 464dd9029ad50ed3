import { ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import { inSpan, ofConversation } from './in-span.ts';
import { linksTo } from './traceparent.ts';

const tracer = trace.getTracer('@baton/messaging');

export interface Occasion {
  readonly conversationId: string;
  /** The traceparent of the turn, or of the wait, it belongs to. */
  readonly after?: string;
}

/** What nobody but time asked for is a trace of its own, linked to what it belongs to; all that is published is part of it. */
export function ownTrace<T>(name: string, { conversationId, after }: Occasion, work: () => Promise<T>): Promise<T> {
  const attributes = ofConversation(conversationId);
  const span = tracer.startSpan(name, { root: true, kind: SpanKind.INTERNAL, links: linksTo(after), attributes });
  return inSpan(span, ROOT_CONTEXT, work);
}
