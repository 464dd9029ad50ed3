import { type Gauge, metrics } from '@opentelemetry/api';

let gauge: Gauge | undefined;

/** 1 while the file of the policy says something else than what is in force, because it is wrong. */
export const tellRefusedPolicy = (isRefused: boolean): void => {
  gauge ??= metrics.getMeter('@baton/router').createGauge('baton.policy.refused');
  gauge.record(isRefused ? 1 : 0);
};
