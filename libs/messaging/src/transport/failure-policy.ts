import { RefusedInput } from '@baton/contracts';
import { isTransient } from '../database/transient.ts';
import { RetryableError, TerminalError } from '../errors.ts';

/** What becomes of a record whose handling failed. */
export type Verdict = { retryInMs: number } | { deadLetter: DeadLetterReason };

export interface DeadLetterReason {
  /** Stable: a refusal code, the code of a `TerminalError`, or `error`. */
  code: string;
  /** For a person; without customer text. */
  detail: string;
}

const UNKNOWN_RETRIES_MS = [50, 200, 800];
const OUTAGE_MS = { first: 100, longest: 5_000 };

/**
 * Invalid is invalid at once. What is outside of us is waited for as long as it takes. An unknown error is most likely a
 * bug: three more tries for the case that it is not.
 * @param attempt 1 for the first
 * @param chance 0 to 1, spreads retries
 */
export function judge(error: unknown, attempt: number, chance: number): Verdict {
  if (error instanceof RefusedInput) return { deadLetter: { code: error.code, detail: error.detail } };
  if (error instanceof TerminalError) return { deadLetter: { code: error.code, detail: error.message } };
  if (isOutage(error)) return { retryInMs: outageBackoff(attempt, chance) };
  const ms = UNKNOWN_RETRIES_MS[attempt - 1];
  if (ms) return { retryInMs: spread(ms, chance) };
  return { deadLetter: { code: 'error', detail: describe(error) } };
}

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

const spread = (ms: number, chance: number): number => Math.round(ms * (1 + chance / 5));
