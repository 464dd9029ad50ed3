import type { OtlpAttribute, OtlpSpan, OtlpTraces, OtlpValue } from './otlp.ts';

/** As https://zipkin.io/zipkin-api names it, version 2; times are microseconds since 1970. */
export interface ZipkinSpan {
  traceId: string;
  id: string;
  parentId?: string;
  name: string;
  kind?: string;
  timestamp: number;
  duration: number;
  localEndpoint: { serviceName?: string };
  tags: Record<string, string>;
  annotations: { timestamp: number; value: string }[];
}

const kinds: Readonly<Record<number, string>> = { 2: 'SERVER', 3: 'CLIENT', 4: 'PRODUCER', 5: 'CONSUMER' };
const failed = 2;

/** The same spans in Zipkin's words. It knows no links: the traces they lead to stand in the tag `link`. */
export function toZipkin({ resourceSpans = [] }: OtlpTraces): ZipkinSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans = [] }) => {
    const serviceName = tagsOf(resource?.attributes)['service.name'];
    return scopeSpans.flatMap(({ spans = [] }) => spans.map((span) => zipkinSpan(span, serviceName)));
  });
}

function zipkinSpan(span: OtlpSpan, serviceName: string | undefined): ZipkinSpan {
  const timestamp = micros(span.startTimeUnixNano);
  return {
    traceId: span.traceId,
    id: span.spanId,
    parentId: span.parentSpanId || undefined,
    name: span.name,
    kind: kinds[span.kind ?? 0],
    timestamp,
    // Zipkin takes 0 for unknown.
    duration: Math.max(1, micros(span.endTimeUnixNano) - timestamp),
    localEndpoint: { serviceName },
    tags: { ...tagsOf(span.attributes), ...linkTag(span), ...errorTag(span) },
    annotations: (span.events ?? []).map(({ name, timeUnixNano, attributes = [] }) => ({
      timestamp: micros(timeUnixNano),
      value: attributes.length ? `${name} ${JSON.stringify(tagsOf(attributes))}` : name,
    })),
  };
}

function linkTag({ links = [] }: OtlpSpan): Record<string, string> {
  return links.length ? { link: links.map(({ traceId }) => traceId).join(', ') } : {};
}

/** Zipkin shows a span as failed if it has this tag, whatever is in it. */
function errorTag({ status, attributes }: OtlpSpan): Record<string, string> {
  if (status?.code !== failed) return {};
  return { error: status.message || tagsOf(attributes)['error.type'] || 'true' };
}

function tagsOf(attributes: OtlpAttribute[] = []): Record<string, string> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, textOf(value)]));
}

function textOf({ stringValue, intValue, doubleValue, boolValue, arrayValue }: OtlpValue): string {
  if (arrayValue) return (arrayValue.values ?? []).map(textOf).join(', ');
  return String(stringValue ?? intValue ?? doubleValue ?? boolValue ?? '');
}

/** Nanoseconds are beyond what a number holds exactly. */
function micros(nanos: string | number): number {
  return Number(BigInt(nanos) / 1_000n);
}
