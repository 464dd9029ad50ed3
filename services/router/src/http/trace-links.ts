import { attribute } from '@baton/contracts';
import type { Timeline } from '../domain/timeline/timeline.ts';

/** Where traces are shown, if anywhere. */
export interface TraceLinks {
  /** A trace's address is this and its id. */
  readonly trace: string;
  /** Every trace of the conversation. */
  readonly search: string;
}

/** What was under way when the first step was taken, and what followed from the last. */
const marginMs = 600_000;

/** @param base of a Zipkin, without its `/zipkin` */
export const traceLinks = (base: string | undefined, timeline: Timeline): TraceLinks | undefined => {
  if (!base) return undefined;
  const zipkin = `${base.replace(/\/+$/, '')}/zipkin`;
  const moments = timeline.entries.map(({ at }) => Date.parse(at));
  const query = new URLSearchParams({
    annotationQuery: `${attribute.conversationId}=${timeline.conversationId}`,
    // Zipkin begins to search only when it is told from when to when, and how many.
    lookback: 'range',
    startTs: String(Math.min(...moments) - marginMs),
    endTs: String(Math.max(...moments) + marginMs),
    limit: '100',
  });
  return { trace: `${zipkin}/traces/`, search: `${zipkin}/?${query}` };
};
