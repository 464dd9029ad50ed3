import { encode } from '@baton/contracts';
import { type Producer, SendFailure } from '../driver/driver.ts';
import { RetryableError } from '../errors.ts';
import { envelopeOf, topicOf } from './envelope.ts';
import type { Outgoing } from './outgoing.ts';
import { Publisher } from './publisher.ts';

export class KafkaPublisher extends Publisher {
  constructor(
    private readonly producer: Producer,
    private readonly source: string,
  ) {
    super();
  }

  async send(messages: readonly Outgoing[]): Promise<void> {
    const records = messages.map((message) => encode(envelopeOf(message, this.source), topicOf(message)));
    try {
      await this.producer.sendBatch(records);
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error;
      throw new RetryableError(`kafka_${error.reason}`, error.message, { cause: error });
    }
  }
}
