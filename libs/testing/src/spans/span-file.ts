import { readFileSync } from 'node:fs';
import type { SpanLine } from '@baton/service-kit';

export type { SpanLine } from '@baton/service-kit';

/** The finished spans of all processes that were given this file as `OTEL_SPANS_FILE`, in the order they ended. */
export function readSpans(file: string): SpanLine[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as SpanLine);
}

/** Those of one conversation. */
export function spansOf(spans: readonly SpanLine[], conversationId: string): SpanLine[] {
  return spans.filter(({ attributes }) => attributes['gen_ai.conversation.id'] === conversationId);
}
