const units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type Unit = keyof typeof units;

export const DURATION = /^(\d{1,9})(ms|s|m|h|d)$/;

/** Milliseconds of `6s`, `30m`, `24h`. */
export const millisecondsOf = (written: string): number => {
  const [, count, unit] = DURATION.exec(written) ?? [];
  return Number(count) * units[unit as Unit];
};

/** As people write it: in the largest unit that divides it. */
export const durationOf = (milliseconds: number): string => {
  const unit = (Object.keys(units) as Unit[]).findLast((name) => milliseconds % units[name] === 0) ?? 'ms';
  return milliseconds === 0 ? '0s' : `${milliseconds / units[unit]}${unit}`;
};
