import {
  type DeadLetterReason,
  isOutage,
  outageBackoff,
  spread,
  terminalReason,
  UNKNOWN_RETRIES_MS,
  unknownReason,
} from '../transport/failure-policy.ts';

/** What becomes of a parked record whose replay failed. `postpone`: it was not its fault, and does not count. */
export type ReplayVerdict =
  | { kind: 'again'; inMs: number }
  | { kind: 'postpone'; inMs: number }
  | { kind: 'refused'; reason: DeadLetterReason }
  | { kind: 'givenUp'; reason: DeadLetterReason };

const BACKOFF_MS = { first: 1_000, longest: 15_000 };
const OUTAGE_ATTEMPT = 4;

/** ms before the next try: those that were not made in place come first. */
export function replayBackoff(attempts: number, chance: number): number {
  const long = BACKOFF_MS.first * 2 ** Math.max(attempts - 1 - UNKNOWN_RETRIES_MS.length, 0);
  return spread(UNKNOWN_RETRIES_MS[attempts - 1] ?? Math.min(long, BACKOFF_MS.longest), chance);
}

/**
 * @param attempts failed ones, with this one
 * @param waitedMs how long the record had been parked when this attempt began
 * @param patienceMs how long a record may be, so that nothing behind it waits longer
 */
export function judgeReplay(
  error: unknown,
  attempts: number,
  waitedMs: number,
  patienceMs: number,
  chance: number,
): ReplayVerdict {
  const terminal = terminalReason(error);
  if (terminal) return { kind: 'refused', reason: terminal };
  if (isOutage(error)) return { kind: 'postpone', inMs: outageBackoff(OUTAGE_ATTEMPT, chance) };
  if (waitedMs >= patienceMs) return { kind: 'givenUp', reason: unknownReason(error) };
  return { kind: 'again', inMs: Math.min(replayBackoff(attempts, chance), patienceMs - waitedMs) };
}
