import { type Meter, metrics } from '@opentelemetry/api';

/** Asked for when something begins to measure, not when its file is loaded: by then there may be no provider. */
export const meter = (): Meter => metrics.getMeter('@baton/messaging');

export const secondsSince = (start: number): number => (performance.now() - start) / 1_000;
