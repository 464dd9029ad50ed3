/** Before this share of the time a service warms up. */
const warmShare = 1 / 3;

/**
 * How a figure drifts once all is warm: in per cent of where it began, in ten minutes, along the straight line that fits best.
 * @param perMinute one value for each minute
 */
export function driftOf(perMinute: readonly number[]): number {
  const warm = perMinute.slice(Math.floor(perMinute.length * warmShare));
  const middle = (warm.length - 1) / 2;
  const mean = warm.reduce((sum, value) => sum + value, 0) / warm.length;
  const along = warm.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const spread = warm.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  if (spread === 0) return 0;
  const slope = along / spread;
  return ((slope * 10) / (mean - slope * middle)) * 100;
}
