import { type ProducedRecord, type Producer, SendFailure } from '../../../libs/messaging/src/driver/driver.ts';
import type { Pace } from '../clock/pace.ts';
import { never, SimulatedProcess } from '../clock/simulated.process.ts';
import type { MemoryBroker } from './memory.broker.ts';

/**
 * How a send ends. `unanswered`: it is in the log, and the sender cannot know; `torn`: the first half of it is. The two
 * crashes come before anything was written, and after all was.
 */
const FATES = ['acknowledged', 'refused', 'unanswered', 'torn', 'crash before', 'crash after'] as const;

export class MemoryProducer implements Producer {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly broker: MemoryBroker,
    private readonly pace: Pace,
  ) {}

  async ready(): Promise<void> {}

  sendBatch(records: readonly ProducedRecord[]): Promise<void> {
    const turn = this.last.then(() => this.send(records));
    this.last = turn.catch(() => {});
    return turn;
  }

  async close(): Promise<void> {
    await this.last;
  }

  private async send(records: readonly ProducedRecord[]): Promise<void> {
    const fate = await this.pace.turn(`sends ${records.map(({ topic }) => topic).join(', ')}`, FATES);
    if (fate === 'crash before') return die();
    if (fate === 'refused') throw new SendFailure('unavailable', 'The broker does not answer');
    this.broker.append(fate === 'torn' ? records.slice(0, Math.ceil(records.length / 2)) : records);
    if (fate === 'crash after') return die();
    if (fate !== 'acknowledged') throw new SendFailure('unavailable', 'The answer was lost');
  }
}

/** A sender that is no simulated process, a customer, has nothing to lose: it sends again. */
function die(): Promise<never> {
  const { current } = SimulatedProcess;
  if (!current) throw new SendFailure('unavailable', 'The answer was lost');
  current.kill();
  return never();
}
