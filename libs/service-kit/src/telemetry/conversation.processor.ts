import { attribute } from '@baton/contracts';
import { type Attributes, type Context, trace } from '@opentelemetry/api';
import type { ReadableSpan, Span, SpanProcessor } from '@opentelemetry/sdk-trace';

const carried = [attribute.conversationId, attribute.messagingConversationId];

/**
 * Every span below one that knows its conversation carries that conversation too, the database's included. One that ended
 * before the conversation was known waits for the span above it.
 */
export class ConversationProcessor implements SpanProcessor {
  private readonly open = new Set<string>();
  /** By the span they wait for. */
  private readonly waiting = new Map<string, ReadableSpan[]>();

  constructor(private readonly next: readonly SpanProcessor[]) {}

  onStart(span: Span, parent: Context): void {
    this.open.add(span.spanContext().spanId);
    span.setAttributes(known(trace.getSpan(parent) as Partial<ReadableSpan> | undefined));
    for (const processor of this.next) processor.onStart(span, parent);
  }

  onEnding(span: Span): void {
    for (const processor of this.next) processor.onEnding?.(span);
  }

  onEnd(span: ReadableSpan): void {
    const { spanId } = span.spanContext();
    this.open.delete(spanId);
    const ended = [...(this.waiting.get(spanId) ?? []), span];
    this.waiting.delete(spanId);
    const conversation = known(span);
    for (const one of ended) Object.assign(one.attributes, conversation);
    const above = span.parentSpanContext?.spanId;
    const toCome = Object.keys(conversation).length === 0 && above !== undefined && this.open.has(above);
    if (toCome) this.waiting.set(above, [...(this.waiting.get(above) ?? []), ...ended]);
    else this.pass(ended);
  }

  async forceFlush(): Promise<void> {
    await Promise.all(this.next.map((processor) => processor.forceFlush()));
  }

  async shutdown(): Promise<void> {
    this.pass([...this.waiting.values()].flat());
    await Promise.all(this.next.map((processor) => processor.shutdown()));
  }

  private pass(spans: readonly ReadableSpan[]): void {
    for (const span of spans) for (const processor of this.next) processor.onEnd(span);
  }
}

function known(span: Partial<ReadableSpan> | undefined): Attributes {
  const values = carried.map((name) => [name, span?.attributes?.[name]] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
