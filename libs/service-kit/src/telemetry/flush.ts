import { setTimeout as pause } from 'node:timers/promises';
import { ProxyTracerProvider, type TracerProvider, trace } from '@opentelemetry/api';

type Ending = TracerProvider & { shutdown?(): Promise<void> };

const PATIENCE_MS = 3_000;

/** Sends the spans that wait, and ends tracing; a collector that does not answer is not waited for. */
export async function flushTelemetry(): Promise<void> {
  const provider = trace.getTracerProvider();
  const sdk: Ending = provider instanceof ProxyTracerProvider ? provider.getDelegate() : provider;
  await Promise.race([sdk.shutdown?.(), pause(PATIENCE_MS)]);
}
