import { element } from '/kit/dom.js';

/** A trace by the beginning of its id: a link where traces are shown. */
export function traceOf(traceId, traces) {
  if (!traceId) return undefined;
  const short = `trace ${traceId.slice(0, 8)}`;
  const about = { class: 'trace', title: traceId };
  return traces ? element('a', { ...about, href: traces.trace + traceId }, short) : element('span', about, short);
}
