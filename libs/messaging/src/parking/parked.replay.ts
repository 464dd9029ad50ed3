import { Logger } from '@nestjs/common';
import type { Database, Transaction } from '../database/database.ts';
import { nested } from '../database/nested.ts';
import { SendFailure } from '../driver/driver.ts';
import { type DeadLetters, placeOf } from '../transport/dead-letters.ts';
import { type DeadLetterReason, describe, isOutage } from '../transport/failure-policy.ts';
import type { RecordDelivery } from '../transport/record.delivery.ts';
import type { ParkedRecord, ParkedStore } from './parked.store.ts';
import { judgeReplay } from './replay-policy.ts';

/** Until a record that is at its end is buried, nobody tries it again. */
const BURIAL_MS = 5_000;

interface Replayed {
  head: ParkedRecord;
  /** Why it will not be tried again; `told` if the service is to hear of it. */
  end?: { reason: DeadLetterReason; told: boolean };
}

/**
 * One parked record at a time, the first of its key. Its row is locked as long as it is handled, in the transaction that
 * also removes it or says when to try again: any number of instances may replay, a key is one's at a time.
 */
export class ParkedReplay {
  private readonly logger = new Logger('Parking');

  constructor(
    /** How long a record may be parked before it becomes a dead letter. */
    private readonly patienceMs: number,
    private readonly database: Database,
    private readonly store: ParkedStore,
    private readonly delivery: RecordDelivery,
    private readonly deadLetters: DeadLetters,
  ) {}

  /** @returns false if nothing is due. @throws what the database suffers from */
  async next(): Promise<boolean> {
    const replayed = await this.database.transaction((tx) => this.replay(tx));
    if (!replayed) return false;
    const { head, end } = replayed;
    if (end) await this.end(head, end.reason, end.told);
    return true;
  }

  private async replay(tx: Transaction): Promise<Replayed | undefined> {
    const head = await this.store.lockDue(tx);
    if (!head) return undefined;
    try {
      await nested(tx, async (inner) => {
        await this.delivery.redeliver(inner, head.record);
        await this.store.remove(inner, head.id);
      });
      tx.afterCommit(() =>
        this.logger.log(`${placeOf(head.record)} is handled after ${head.attempts} failed attempts`),
      );
      return { head };
    } catch (error) {
      return await this.failed(tx, { ...head, attempts: head.attempts + 1 }, error);
    }
  }

  private async failed(tx: Transaction, head: ParkedRecord, error: unknown): Promise<Replayed> {
    const verdict = judgeReplay(error, head.attempts, head.waitedMs, this.patienceMs, Math.random());
    this.logger.debug(`${placeOf(head.record)} failed again (${describe(error)}), attempt ${head.attempts}`);
    if (verdict.kind === 'postpone') {
      await this.store.postpone(tx, head.id, verdict.inMs);
      return { head };
    }
    const firstFailedAt = await this.store.failed(tx, head.id, 'inMs' in verdict ? verdict.inMs : BURIAL_MS);
    if (verdict.kind === 'again') return { head };
    return { head: { ...head, firstFailedAt }, end: { reason: verdict.reason, told: verdict.kind === 'givenUp' } };
  }

  /** Whoever is told cannot keep the record from its end, nor what waits behind it. */
  private async end(head: ParkedRecord, reason: DeadLetterReason, told: boolean): Promise<void> {
    try {
      await this.bury(head, reason, told);
    } catch (error) {
      if (isOutage(error) || error instanceof SendFailure) return this.endLater(head, error);
      if (!told) throw error;
      this.logger.error(`Nobody could be told that ${placeOf(head.record)} is given up (${describe(error)})`);
      await this.end(head, reason, false);
    }
  }

  /** Kafka is reached before a transaction is begun: none stays open while it is down. */
  private async bury(head: ParkedRecord, reason: DeadLetterReason, told: boolean): Promise<void> {
    const failures = { attempts: head.attempts, firstFailedAt: head.firstFailedAt ?? new Date() };
    await this.deadLetters.ready();
    await this.database.transaction(async (tx) => {
      const now = await this.store.lock(tx, head.id);
      if (!now) return;
      if (told) await this.delivery.giveUp(tx, head.record, now);
      await this.store.bury(tx, head.id, reason.code);
      await this.deadLetters.send(this.deadLetters.letterOf(head.record, reason, failures));
      tx.afterCommit(() => this.tellLetter(head, reason));
    });
  }

  private tellLetter({ record }: ParkedRecord, reason: DeadLetterReason): void {
    const line = this.deadLetters.lineOf(record, reason);
    if (line) this.logger.error(line);
  }

  /** It is then tried once more, and not before. */
  private async endLater(head: ParkedRecord, error: unknown): Promise<void> {
    this.logger.warn(`${placeOf(head.record)} cannot become a dead letter yet: ${describe(error)}`);
    await this.database.transaction((tx) => this.store.postpone(tx, head.id, BURIAL_MS));
  }
}
