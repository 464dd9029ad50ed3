import { attribute } from '@baton/contracts';

/** Where traces are shown, if anywhere. */
export interface TraceLinks {
  /** A trace's address is this and its id. */
  readonly trace: string;
  /** Every trace of the conversation. */
  readonly search: string;
}

/** @param base of a Zipkin, without its `/zipkin` */
export const traceLinks = (base: string | undefined, conversationId: string): TraceLinks | undefined => {
  if (!base) return undefined;
  const zipkin = `${base.replace(/\/+$/, '')}/zipkin`;
  const query = new URLSearchParams({
    annotationQuery: `${attribute.conversationId}=${conversationId}`,
    lookback: '7d',
    limit: '100',
  });
  return { trace: `${zipkin}/traces/`, search: `${zipkin}/?${query}` };
};
