import { attribute, type Envelope } from '@baton/contracts';
import { type Attributes, SpanKind, trace } from '@opentelemetry/api';
import type { ConsumedRecord } from '../driver/driver.ts';
import { ProcessMetrics } from '../metrics/process.metrics.ts';
import { inSpan, ofConversation } from '../tracing/in-span.ts';
import { contextOf } from '../tracing/traceparent.ts';

const tracer = trace.getTracer('@baton/messaging');

/**
 * The consumer's span of one message: child of the span in which it was written, active while it is handled. What
 * belongs to no conversation and no trace, cards and heartbeats, has none: every few seconds it would tell nothing.
 */
export class ProcessTracing {
  private readonly metrics: ProcessMetrics;

  constructor(private readonly group: string) {
    this.metrics = new ProcessMetrics(group);
  }

  traced(record: ConsumedRecord, event: Envelope, work: () => Promise<void>): Promise<void> {
    return this.metrics.measured(record.topic, () => this.spanned(record, event, work));
  }

  private spanned(record: ConsumedRecord, event: Envelope, work: () => Promise<void>): Promise<void> {
    const { conversationId } = event.data as { conversationId?: string };
    if (!conversationId && !event.traceparent) return work();
    const parent = contextOf(event.traceparent);
    const attributes = { ...this.attributes(record, event), ...(conversationId && ofConversation(conversationId)) };
    const span = tracer.startSpan(`process ${record.topic}`, { kind: SpanKind.CONSUMER, attributes }, parent);
    return inSpan(span, parent, work);
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
    };
  }
}
