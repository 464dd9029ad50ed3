import { attribute } from '@baton/contracts';
import { type Span, SpanKind, trace } from '@opentelemetry/api';
import { codeOf } from '../errors.ts';
import { groupBy } from '../group-by.ts';
import type { OutboxRow } from '../outbox/outbox.store.ts';
import { fail, ofConversation } from '../tracing/in-span.ts';
import { contextOf, linksTo } from '../tracing/traceparent.ts';

const tracer = trace.getTracer('@baton/messaging');
/** The most links that one span keeps by default. */
const LINKS = 128;

/**
 * `send <topic>`: one span for what a batch carries of one conversation's turn to one topic, as part of that turn, linked
 * to the spans the messages were written in. Their own headers stay as they are.
 */
export async function spanned(rows: readonly OutboxRow[], send: () => Promise<void>): Promise<void> {
  const spans = [...groupBy(rows.map(sent), ({ turn }) => turn).values()].map(start);
  try {
    await send();
  } catch (error) {
    for (const span of spans) fail(span, codeOf(error));
    throw error;
  } finally {
    for (const span of spans) span.end();
  }
}

interface Sent {
  readonly topic: string;
  readonly key: string;
  readonly traceparent?: string;
  /** The same for what shares a span. */
  readonly turn: string;
}

function sent({ topic, key, headers }: OutboxRow): Sent {
  const { traceparent } = headers;
  const traceId = traceparent?.split('-')[1];
  return { topic, key, traceparent, turn: `${topic} ${key} ${traceId}` };
}

function start(messages: readonly Sent[]): Span {
  const { topic, key, traceparent } = messages[0] as Sent;
  const links = messages.slice(0, LINKS).flatMap((message) => linksTo(message.traceparent));
  const attributes = {
    [attribute.messagingSystem]: 'kafka',
    [attribute.messagingOperation]: 'send',
    [attribute.messagingOperationType]: 'send',
    [attribute.messagingDestination]: topic,
    [attribute.messagingBatchSize]: messages.length,
    ...ofConversation(key),
  };
  return tracer.startSpan(`send ${topic}`, { kind: SpanKind.CLIENT, links, attributes }, contextOf(traceparent));
}
