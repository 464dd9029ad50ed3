import type { SpanLine } from '@baton/service-kit';

/**
 * Asserts that the spans are one tree: one trace, one root, and every other span below a span that is there.
 * @returns the root
 */
export function connected(spans: readonly SpanLine[]): SpanLine {
  const ids = new Set(spans.map(({ spanId }) => spanId));
  const traces = new Set(spans.map(({ traceId }) => traceId));
  const roots = spans.filter(({ parentSpanId }) => !parentSpanId || !ids.has(parentSpanId));
  const [root] = roots;
  if (!root) throw new Error('There are no spans.');
  if (traces.size > 1 || roots.length > 1)
    throw new Error(`Not one tree: ${traces.size} traces, roots ${describe(roots)}.`);
  return root;
}

function describe(roots: readonly SpanLine[]): string {
  return roots
    .map(({ service, name, parentSpanId }) => `${service} "${name}" below ${parentSpanId ?? 'nothing'}`)
    .join(', ');
}
