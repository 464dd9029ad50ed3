import { attribute, type Envelope } from '@baton/contracts';
import { type Attributes, context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { ConsumedRecord } from '../driver/driver.ts';
import { contextOf } from '../tracing/traceparent.ts';
import { codeOf } from './failure-policy.ts';

const tracer = trace.getTracer('@baton/messaging');

/** The consumer's span of one message: child of the span in which it was written, active while it is handled. */
export class ProcessTracing {
  constructor(private readonly group: string) {}

  async traced(record: ConsumedRecord, event: Envelope, work: () => Promise<void>): Promise<void> {
    const parent = contextOf(event.traceparent);
    const attributes = this.attributes(record, event);
    const span = tracer.startSpan(`process ${record.topic}`, { kind: SpanKind.CONSUMER, attributes }, parent);
    try {
      await context.with(trace.setSpan(parent, span), work);
    } catch (error) {
      fail(span, codeOf(error));
      throw error;
    } finally {
      span.end();
    }
  }

  private attributes({ topic, partition, offset, value }: ConsumedRecord, event: Envelope): Attributes {
    return {
      [attribute.messagingSystem]: 'kafka',
      [attribute.messagingOperation]: 'process',
      [attribute.messagingOperationType]: 'process',
      [attribute.messagingDestination]: topic,
      [attribute.messagingPartition]: String(partition),
      [attribute.messagingOffset]: Number(offset),
      [attribute.messagingGroup]: this.group,
      [attribute.messagingId]: event.id,
      [attribute.messagingBodySize]: value?.length ?? 0,
      ...conversation(event),
    };
  }
}

/** Cards and heartbeats belong to none. */
function conversation({ data }: Envelope): Attributes {
  const { conversationId } = data as { conversationId?: string };
  if (!conversationId) return {};
  return { [attribute.messagingConversationId]: conversationId, [attribute.conversationId]: conversationId };
}

/** The code alone: an exception's message may quote what a customer wrote. */
function fail(span: Span, code: string): void {
  span.setStatus({ code: SpanStatusCode.ERROR, message: code });
  span.setAttribute(attribute.errorType, code);
}
