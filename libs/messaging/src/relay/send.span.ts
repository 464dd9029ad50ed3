import { attribute } from '@baton/contracts';
import { type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { groupBy } from '../group-by.ts';
import type { OutboxRow } from '../outbox/outbox.store.ts';
import { contextOf } from '../tracing/traceparent.ts';

const tracer = trace.getTracer('@baton/messaging');
/** The most links that one span keeps by default. */
const LINKS = 128;

/** One `send <topic>` span per topic of the batch, linked to the turns it carries on; their own headers stay as they are. */
export async function spanned(rows: readonly OutboxRow[], send: () => Promise<void>): Promise<void> {
  const spans = [...groupBy(rows, ({ topic }) => topic)].map(([topic, of]) => start(topic, of));
  try {
    await send();
  } catch (error) {
    for (const span of spans) span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).name });
    throw error;
  } finally {
    for (const span of spans) span.end();
  }
}

function start(topic: string, rows: readonly OutboxRow[]): Span {
  return tracer.startSpan(`send ${topic}`, {
    root: true,
    kind: SpanKind.CLIENT,
    links: rows.slice(0, LINKS).flatMap(linkOf),
    attributes: {
      [attribute.messagingSystem]: 'kafka',
      [attribute.messagingOperation]: 'send',
      [attribute.messagingOperationType]: 'send',
      [attribute.messagingDestination]: topic,
      [attribute.messagingBatchSize]: rows.length,
    },
  });
}

function linkOf({ headers }: OutboxRow) {
  const context = trace.getSpanContext(contextOf(JSON.parse(headers).traceparent));
  return context ? [{ context }] : [];
}
