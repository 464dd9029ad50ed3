import type { ConsumedRecord } from '../driver/driver.ts';
import { bytesOf, type Keeping } from './dead-letter.ts';
import { PerMinute } from './per-minute.ts';

/** The most bytes of refused records that this process copies to the letters of one topic in a minute. */
export const COPIED_BYTES = 4 * 1024 * 1024;
/** The most lines about the letters of one topic in a minute. */
export const LINES = 60;

/** What a flood of refused records may cost: each is a letter, but neither all their bytes nor a line for each. */
export class DeadLetterBounds {
  private readonly bytes = new PerMinute(COPIED_BYTES);
  private readonly lines = new PerMinute(LINES);

  /** What the letter of this record may keep of it. */
  keeping(record: ConsumedRecord, now: number): Keeping {
    return this.bytes.take(record.topic, bytesOf(record), now).granted ? 'bytes' : 'hash';
  }

  /** The line about a letter, with how many had none in the minute before; undefined if it has none itself. */
  line({ topic }: ConsumedRecord, text: string, now: number): string | undefined {
    const { granted, refusedBefore } = this.lines.take(topic, 1, now);
    if (!granted) return undefined;
    return refusedBefore > 0 ? `${text}; ${refusedBefore} more of ${topic} before it, without a line each` : text;
  }
}
