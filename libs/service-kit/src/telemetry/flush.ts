import { setTimeout as pause } from 'node:timers/promises';
import { metrics, ProxyTracerProvider, trace } from '@opentelemetry/api';

type Ending = object & { shutdown?(): Promise<void> };

const PATIENCE_MS = 3_000;

/** Sends the spans and the numbers that wait, and ends telemetry; a collector that does not answer is not waited for. */
export async function flushTelemetry(): Promise<void> {
  const provider = trace.getTracerProvider();
  const spans: Ending = provider instanceof ProxyTracerProvider ? provider.getDelegate() : provider;
  const numbers: Ending = metrics.getMeterProvider();
  await Promise.race([shutDown(spans, numbers), pause(PATIENCE_MS)]);
}

/** Whatever one of them suffers from is no reason for the other to stay. */
async function shutDown(...endings: readonly Ending[]): Promise<void> {
  await Promise.allSettled(endings.map(async (ending) => ending.shutdown?.()));
}
