import { attribute, type Envelope } from '@baton/contracts';
import { type Attributes, context, SpanKind, trace } from '@opentelemetry/api';
import type { ConsumedRecord } from '../driver/driver.ts';
import { codeOf, RolledBack } from '../errors.ts';
import { ProcessMetrics } from '../metrics/process.metrics.ts';
import { fail, ofConversation } from '../tracing/in-span.ts';
import { contextOf } from '../tracing/traceparent.ts';

const tracer = trace.getTracer('@baton/messaging');

type Traced = (record: ConsumedRecord, event: Envelope, work: () => Promise<void>) => Promise<void>;

interface Attempt {
  within(work: () => Promise<void>): Promise<void>;
  /** @param together how many records shared the transaction */
  end(together: number, error?: unknown): void;
}

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
    return this.tracedTogether((each) => each(record, event, work));
  }

  /**
   * Several that end together: each is traced from its own beginning to the end of all. If one fails, what was done for the
   * others is taken back.
   */
  async tracedTogether(work: (each: Traced) => Promise<void>): Promise<void> {
    const begun: Attempt[] = [];
    const failures = new Map<Attempt, unknown>();
    try {
      await work(async (record, event, one) => {
        const attempt = this.begin(record, event);
        begun.push(attempt);
        await attempt.within(one).catch((error: unknown) => {
          failures.set(attempt, error);
          throw error;
        });
      });
    } catch (error) {
      const takenBack = failures.size > 0 ? new RolledBack() : error;
      for (const attempt of begun) attempt.end(begun.length, failures.get(attempt) ?? takenBack);
      throw error;
    }
    for (const attempt of begun) attempt.end(begun.length);
  }

  private begin(record: ConsumedRecord, event: Envelope): Attempt {
    const measured = this.metrics.begin(record.topic);
    const { conversationId } = event.data as { conversationId?: string };
    if (!conversationId && !event.traceparent) return { within: (work) => work(), end: (_, error) => measured(error) };
    const parent = contextOf(event.traceparent);
    const attributes = { ...this.attributes(record, event), ...(conversationId && ofConversation(conversationId)) };
    const span = tracer.startSpan(`process ${record.topic}`, { kind: SpanKind.CONSUMER, attributes }, parent);
    return {
      within: (work) => context.with(trace.setSpan(parent, span), work),
      end: (together, error) => {
        measured(error);
        // Statements that several records share are spans of the first one's trace.
        if (together > 1) span.setAttribute(attribute.messagingBatchCount, together);
        if (error !== undefined) fail(span, codeOf(error));
        span.end();
      },
    };
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
