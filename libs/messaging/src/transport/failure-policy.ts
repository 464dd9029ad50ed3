import { RefusedInput } from '@baton/contracts';
import { isTransient } from '../database/transient.ts';
import { RetryableError, TerminalError } from '../errors.ts';

/** What becomes of a record whose handling failed. */
export type Verdict =
  | { kind: 'again'; inMs: number }
  | { kind: 'park'; reason: DeadLetterReason }
  | { kind: 'deadLetter'; reason: DeadLetterReason };

export interface DeadLetterReason {
  /** Stable: a refusal code, the code of a `TerminalError`, or `error`. */
  code: string;
  /** For a person; without customer text. */
  detail: string;
}

export const UNKNOWN_RETRIES_MS = [50, 200, 800];
const IN_PLACE_MS = 2_000;
const OUTAGE_MS = { first: 100, longest: 5_000 };

/** What a record has been through. */
export interface Ordeal {
  /** 1 for the first. */
  attempt: number;
  failedForMs: number;
  /** Other keys were parked a moment ago: what blocks its lane, if only for a second, comes too often. */
  crowded: boolean;
}

/**
 * Invalid is invalid at once. An unknown error is most likely a bug, or what this one key depends on: three more tries in
 * place, then the key is parked, so that others go on. Outages are not judged: they are waited for as long as it takes.
 * @param chance 0 to 1, spreads retries
 */
export function judge(error: unknown, { attempt, failedForMs, crowded }: Ordeal, chance: number): Verdict {
  const terminal = terminalReason(error);
  if (terminal) return { kind: 'deadLetter', reason: terminal };
  const inMs = spread(UNKNOWN_RETRIES_MS[attempt - 1] ?? Number.POSITIVE_INFINITY, chance);
  const inPlace = !crowded && failedForMs + inMs <= IN_PLACE_MS;
  return inPlace ? { kind: 'again', inMs } : { kind: 'park', reason: unknownReason(error) };
}

/** Why the record will fail however often it is tried, if that is known. */
export function terminalReason(error: unknown): DeadLetterReason | undefined {
  if (error instanceof RefusedInput) return { code: error.code, detail: error.detail };
  if (error instanceof TerminalError) return { code: error.code, detail: error.message };
  return undefined;
}

export const unknownReason = (error: unknown): DeadLetterReason => ({ code: 'error', detail: describe(error) });

/** Whether something outside of us is down, and not we are wrong. */
export const isOutage = (error: unknown): boolean => error instanceof RetryableError || isTransient(error);

/** ms before the next try of something that is down. */
export const outageBackoff = (attempt: number, chance: number): number =>
  spread(Math.min(OUTAGE_MS.first * 2 ** Math.min(attempt - 1, 10), OUTAGE_MS.longest), chance);

/** Kind and code: never the message, which may quote what a customer wrote. */
export function describe(error: unknown): string {
  const { name = typeof error, code, constraint }: Partial<Record<string, unknown>> = Object(error);
  return [name, code, constraint].filter(Boolean).join(' ');
}

/** Where in the code it was thrown, one call per line, without the message above them. */
export function framesOf(error: unknown): string {
  const { stack = '' }: Partial<Error> = Object(error);
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

export const spread = (ms: number, chance: number): number => Math.round(ms * (1 + chance / 5));
