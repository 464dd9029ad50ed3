import { Logger } from '@nestjs/common';
import type { ConsumedRecord, Producer } from '../driver/driver.ts';
import { pause } from '../pause.ts';
import { deadLetterOf, type Failures } from './dead-letter.ts';
import { type DeadLetterReason, describe, framesOf, isOutage, judge, outageBackoff } from './failure-policy.ts';
import type { Slots } from './lanes.ts';
import type { RecordDelivery } from './record.delivery.ts';

/** Brings a record to its end: handled, or on the dead letter topic. Nothing after it on its lane begins before that. */
export class RecordSettlement {
  private readonly logger = new Logger('Consumer');

  constructor(
    private readonly group: string,
    private readonly delivery: RecordDelivery,
    private readonly deadLetters: Producer,
    private readonly slots: Slots,
  ) {}

  /**
   * @param attempted called after every attempt, also a failed one
   * @returns false if it was told to stop before the record came to its end
   */
  async settle(record: ConsumedRecord, stop: AbortSignal, attempted: () => void): Promise<boolean> {
    const failures: Failures = { attempts: 0, firstFailedAt: new Date() };
    while (!stop.aborted) {
      const failure = await this.attempt(record);
      attempted();
      if (!failure) return true;
      if (failures.attempts === 0) failures.firstFailedAt = new Date();
      failures.attempts += 1;
      const verdict = judge(failure.error, failures.attempts, Math.random());
      if ('deadLetter' in verdict) return this.bury(record, verdict.deadLetter, failures, stop);
      this.tell(record, failure.error, failures.attempts, verdict.retryInMs);
      await pause(verdict.retryInMs, stop);
    }
    return false;
  }

  private attempt(record: ConsumedRecord): Promise<{ error: unknown } | undefined> {
    return this.slots.hold(() =>
      this.delivery.deliver(record).then(
        () => undefined,
        (error: unknown) => ({ error }),
      ),
    );
  }

  /** Until the dead letter is written: the record is the only copy there is, and it stays uncommitted. */
  private async bury(
    record: ConsumedRecord,
    reason: DeadLetterReason,
    failures: Failures,
    stop: AbortSignal,
  ): Promise<boolean> {
    const letter = deadLetterOf(this.group, record, reason, failures);
    for (let attempt = 1; !stop.aborted; attempt += 1) {
      try {
        await this.deadLetters.sendBatch([letter]);
        this.logger.error(`${placeOf(record)} is a dead letter: ${reason.code} (${reason.detail})`);
        return true;
      } catch (error) {
        const ms = outageBackoff(attempt, Math.random());
        this.logger.error(`${letter.topic} takes no dead letter (${(error as Error).message}); next try in ${ms} ms`);
        await pause(ms, stop);
      }
    }
    return false;
  }

  private tell(record: ConsumedRecord, error: unknown, attempt: number, ms: number): void {
    const text = `${placeOf(record)} failed (${describe(error)}), attempt ${attempt}; again in ${ms} ms`;
    if (attempt > 1) this.logger.debug(text);
    else this.logger.warn(isOutage(error) ? text : `${text}\n${framesOf(error)}`);
  }
}

const placeOf = ({ topic, partition, offset }: ConsumedRecord): string => `${topic}[${partition}]@${offset}`;
