import type { Duration } from '../domain/delegating.ts';

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** In milliseconds; undefined for what is none. */
export const millisecondsOf = (duration: Duration): number | undefined => {
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(duration) ?? [];
  const milliseconds = Math.round(Number(count) * (units[unit] ?? Number.NaN));
  return milliseconds > 0 ? milliseconds : undefined;
};
