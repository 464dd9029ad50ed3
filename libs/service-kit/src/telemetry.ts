import { createRequire } from 'node:module';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor, SimpleSpanProcessor, type SpanProcessor } from '@opentelemetry/sdk-trace';
import { ConversationProcessor } from './telemetry/conversation.processor.ts';
import { DiscretionProcessor } from './telemetry/discretion.processor.ts';
import { FileExporter } from './telemetry/file.exporter.ts';

// Preloaded with `node --import`: what it instruments must be loaded after it.
// Transport and relay make their own spans: the instrumentation of kafkajs overwrites the context an outbox row carries.

const { SERVICE_NAME, OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_METRICS_EXPORTER, OTEL_SPANS_FILE } = process.env;

new NodeSDK({
  serviceName: SERVICE_NAME,
  instrumentations: [new PgInstrumentation({ requireParentSpan: true, ignoreConnectSpans: true })],
  spanProcessors: [new ConversationProcessor([new DiscretionProcessor(), ...exporters()])],
  // Absent: what OTEL_METRICS_EXPORTER says, `otlp` without it.
  metricReaders: OTEL_METRICS_EXPORTER || OTEL_EXPORTER_OTLP_ENDPOINT ? undefined : [],
  logRecordProcessors: [],
}).start();

// pg is CommonJS: loaded once through require it is patched in place, and no loader hook slows every import down.
createRequire(import.meta.url)('pg');

function exporters(): SpanProcessor[] {
  return [
    ...(OTEL_EXPORTER_OTLP_ENDPOINT ? [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })] : []),
    ...(OTEL_SPANS_FILE ? [new SimpleSpanProcessor({ exporter: new FileExporter(OTEL_SPANS_FILE) })] : []),
  ];
}
