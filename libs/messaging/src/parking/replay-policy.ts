import {
  type DeadLetterReason,
  isOutage,
  outageBackoff,
  spread,
  terminalReason,
  unknownReason,
} from '../transport/failure-policy.ts';

/** What becomes of a parked record whose replay failed. `postpone`: it was not its fault, and does not count. */
export type ReplayVerdict =
  | { kind: 'again'; inMs: number }
  | { kind: 'postpone'; inMs: number }
  | { kind: 'refused'; reason: DeadLetterReason }
  | { kind: 'givenUp'; reason: DeadLetterReason };

const BACKOFF_MS = { first: 1_000, longest: 15_000 };
/** Those that were made before the key was parked. */
const IN_PLACE = 4;

/** ms before the next try; the last one is when patience ends. */
export const replayBackoff = (attempts: number, chance: number): number =>
  spread(Math.min(BACKOFF_MS.first * 2 ** Math.max(attempts - IN_PLACE, 0), BACKOFF_MS.longest), chance);

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
  if (isOutage(error)) return { kind: 'postpone', inMs: outageBackoff(IN_PLACE, chance) };
  if (waitedMs >= patienceMs) return { kind: 'givenUp', reason: unknownReason(error) };
  return { kind: 'again', inMs: Math.min(replayBackoff(attempts, chance), patienceMs - waitedMs) };
}
