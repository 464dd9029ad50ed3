import { Logger } from '@nestjs/common';
import type { ConsumedRecord } from '../driver/driver.ts';
import type { ParkedStore } from '../parking/parked.store.ts';
import { replayBackoff } from '../parking/replay-policy.ts';
import { pause } from '../pause.ts';
import type { Failures } from './dead-letter.ts';
import { type DeadLetters, placeOf } from './dead-letters.ts';
import { type DeadLetterReason, describe, framesOf, isOutage, judge, outageBackoff } from './failure-policy.ts';
import type { RecordAttempts } from './record.attempts.ts';

/** For so long after a key was parked, others that fail are parked at once. */
const CROWDED_MS = 10_000;

/**
 * Brings a record to its end here: handled, parked with its key, or on the dead letter topic. Nothing after it on its lane
 * begins before that.
 */
export class RecordSettlement {
  private readonly logger = new Logger('Consumer');
  private parkedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly attempts: RecordAttempts,
    private readonly parked: ParkedStore,
    private readonly deadLetters: DeadLetters,
  ) {}

  /**
   * @param attempted called after every attempt, also a failed one, and now and then while others try
   * @returns false if it was told to stop before the record came to its end
   */
  async settle(record: ConsumedRecord, stop: AbortSignal, attempted: () => void): Promise<boolean> {
    const failures: Failures = { attempts: 0, firstFailedAt: new Date() };
    for (let outages = 0; !stop.aborted; ) {
      const attempt = await this.attempts.try(record, stop, attempted);
      if (!attempt) return false;
      if (!attempt.failure) return true;
      const { error } = attempt.failure;
      const verdict = isOutage(error) ? this.sitOut(++outages) : this.judge(error, failures);
      if (verdict.kind === 'deadLetter') return this.bury(record, verdict.reason, failures, stop);
      if (verdict.kind === 'park') return this.park(record, verdict.reason, failures, stop, attempted);
      if (verdict.inMs === 0) continue;
      this.tell(record, error, outages + failures.attempts, verdict.inMs);
      await pause(verdict.inMs, stop);
    }
    return false;
  }

  private judge(error: unknown, failures: Failures) {
    if (failures.attempts === 0) failures.firstFailedAt = new Date();
    failures.attempts += 1;
    const now = Date.now();
    const failedForMs = now - failures.firstFailedAt.getTime();
    const crowded = now - this.parkedAt < CROWDED_MS;
    return judge(error, { attempt: failures.attempts, failedForMs, crowded }, Math.random());
  }

  /** Once the circuit is open, it says when to try. */
  private sitOut(outages: number) {
    const inMs = this.attempts.breaker.isOpen ? 0 : outageBackoff(outages, Math.random());
    return { kind: 'again' as const, inMs };
  }

  /** Until the row is written; what cannot be a row is a dead letter. */
  private async park(
    record: ConsumedRecord,
    reason: DeadLetterReason,
    failures: Failures,
    stop: AbortSignal,
    attempted: () => void,
  ): Promise<boolean> {
    for (let attempt = 1; !stop.aborted; attempt += 1) {
      try {
        await this.parked.park(record, failures, reason.code, replayBackoff(failures.attempts, Math.random()));
        this.parkedAt = Date.now();
        this.logger.warn(`${placeOf(record)} is parked, and what follows of its key behind it (${reason.detail})`);
        return true;
      } catch (error) {
        if (!isOutage(error)) return this.bury(record, reason, failures, stop);
        attempted();
        await pause(outageBackoff(attempt, Math.random()), stop);
      }
    }
    return false;
  }

  /** Until the dead letter is written: the record is the only copy there is, and it stays uncommitted. */
  private async bury(
    record: ConsumedRecord,
    reason: DeadLetterReason,
    failures: Failures,
    stop: AbortSignal,
  ): Promise<boolean> {
    const letter = this.deadLetters.letterOf(record, reason, failures);
    for (let attempt = 1; !stop.aborted; attempt += 1) {
      try {
        await this.deadLetters.send(letter);
        this.tellLetter(record, reason);
        return true;
      } catch (error) {
        const ms = outageBackoff(attempt, Math.random());
        this.logger.error(`${letter.topic} takes no dead letter (${(error as Error).message}); next try in ${ms} ms`);
        await pause(ms, stop);
      }
    }
    return false;
  }

  private tellLetter(record: ConsumedRecord, reason: DeadLetterReason): void {
    const line = this.deadLetters.lineOf(record, reason);
    if (line) this.logger.error(line);
  }

  private tell(record: ConsumedRecord, error: unknown, attempt: number, ms: number): void {
    const text = `${placeOf(record)} failed (${describe(error)}), attempt ${attempt}; again in ${ms} ms`;
    if (attempt > 1) this.logger.debug(text);
    else this.logger.warn(isOutage(error) ? text : `${text}\n${framesOf(error)}`);
  }
}
