import { ProxyTracerProvider, type TracerProvider, trace } from '@opentelemetry/api';

type Ending = TracerProvider & { shutdown?(): Promise<void> };

/** Sends the spans that wait, and ends tracing. Without the preload there is nothing to do. */
export async function flushTelemetry(): Promise<void> {
  const provider = trace.getTracerProvider();
  const sdk: Ending = provider instanceof ProxyTracerProvider ? provider.getDelegate() : provider;
  await sdk.shutdown?.();
}
