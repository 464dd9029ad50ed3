/**
 * Handoffs a second of a bare chain by how many were in flight: two cores for it, one broker of Kafka 4.1 and PostgreSQL 18, Node 24,
 * 4 KiB packages. The machine of the calibration's anchors.
 */
const anchors: Readonly<Record<number, number>> = { 1: 303, 16: 1_208, 64: 2_277, 256: 2_918 };

/** Less, and the chain is no measure for others: it was held back by something that they need not meet. */
const LEAST = 0.8;

export interface Reach {
  readonly inFlight: number;
  readonly perSecond: number;
  /** By the anchor and the calibration. */
  readonly expectedPerSecond: number;
  readonly share: number;
  /** Whether a ratio to this figure says anything. */
  readonly holds: boolean;
}

/** How far the bare chain came on this machine. @throws where there is no anchor */
export function reachOf(inFlight: number, perSecond: number, factor: number): Reach {
  const anchor = anchors[inFlight];
  if (!anchor)
    throw new Error(`There is no anchor at ${inFlight} in flight, only at ${Object.keys(anchors).join(', ')}.`);
  const expectedPerSecond = anchor * factor;
  const share = perSecond / expectedPerSecond;
  return { inFlight, perSecond, expectedPerSecond, share, holds: share >= LEAST };
}
