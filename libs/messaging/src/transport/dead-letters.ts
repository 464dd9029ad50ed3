import type { ConsumedRecord, ProducedRecord, Producer } from '../driver/driver.ts';
import { DeadLetterBounds } from './dead-letter.bounds.ts';
import { deadLetterOf, type Failures } from './dead-letter.ts';
import type { DeadLetterReason } from './failure-policy.ts';

/** The letters of this process, whoever gives a record up: what a flood of them may cost is counted over all. */
export class DeadLetters {
  private readonly bounds = new DeadLetterBounds();

  constructor(
    private readonly group: string,
    private readonly producer: Producer,
  ) {}

  /** Counted when it is made, however often it is sent. */
  letterOf(record: ConsumedRecord, reason: DeadLetterReason, failures: Failures): ProducedRecord {
    return deadLetterOf(this.group, record, reason, failures, this.bounds.keeping(record, Date.now()));
  }

  /** @throws SendFailure */
  ready(): Promise<void> {
    return this.producer.ready();
  }

  /** @throws SendFailure */
  send(letter: ProducedRecord): Promise<void> {
    return this.producer.sendBatch([letter]);
  }

  /** What the log is told of a letter that is written; undefined once that was often enough. */
  lineOf(record: ConsumedRecord, { code, detail }: DeadLetterReason): string | undefined {
    return this.bounds.line(record, `${placeOf(record)} is a dead letter: ${code} (${detail})`, Date.now());
  }
}

export const placeOf = ({ topic, partition, offset }: ConsumedRecord): string => `${topic}[${partition}]@${offset}`;
