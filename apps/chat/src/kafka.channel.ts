import { encode, messageReceived, newId } from '@baton/contracts';
import { type Admin, type Consumer, Kafka, logLevel, type Producer } from 'kafkajs';
import { type ConversationEvent, heardTopics, type Said } from './domain/conversation-event.ts';
import { readEvent } from './read-event.ts';
import { Trouble } from './trouble.ts';

/** Half a minute: a broker that starts again only delays what is said. */
const throughRestart = { retries: 12, maxRetryTime: 3_000 };

/** One conversation's events on Kafka: says what the customer says, hears what concerns them. */
export class KafkaChannel {
  private readonly groupId: string;
  private readonly admin: Admin;
  private readonly consumer: Consumer;
  private readonly producer: Producer;

  private constructor(
    private readonly brokers: readonly string[],
    private readonly conversationId: string,
  ) {
    const settings = { clientId: 'chat', brokers: [...brokers], logLevel: logLevel.NOTHING };
    const kafka = new Kafka(settings);
    this.groupId = `chat-${conversationId}-${newId()}`;
    // Whether anything answers is to be known soon; what is joined already may be patient.
    this.admin = new Kafka({ ...settings, retry: { retries: 1 } }).admin();
    this.consumer = kafka.consumer({ groupId: this.groupId, maxWaitTimeInMs: 100 });
    this.producer = kafka.producer({ allowAutoTopicCreation: false, retry: throughRestart });
  }

  /**
   * Whatever is written after this has resolved will be heard, at least once.
   * @throws Trouble if there is no Kafka, or no Baton on it
   */
  static async open(
    brokers: readonly string[],
    conversationId: string,
    hear: (event: ConversationEvent) => void,
  ): Promise<KafkaChannel> {
    const channel = new KafkaChannel(brokers, conversationId);
    try {
      const ends = await channel.ends();
      await Promise.all([channel.producer.connect(), channel.listen(ends, hear)]);
      return channel;
    } catch (error) {
      await channel.close();
      throw error;
    }
  }

  /** @throws Trouble if it breaks the contract, or if Kafka does not take it */
  async say(said: Said): Promise<void> {
    try {
      const { topic, ...message } = encode(said, messageReceived.topic ?? '');
      await this.producer.send({ topic, messages: [message] });
    } catch (error) {
      throw new Trouble(error instanceof TypeError ? error.message : `Kafka at ${this.brokers} does not answer.`);
    }
  }

  /** Leaves no group behind, where Kafka can still be reached. */
  async close(): Promise<void> {
    await Promise.allSettled([this.consumer.disconnect(), this.producer.disconnect()]);
    await Promise.allSettled([this.admin.deleteGroups([this.groupId])]);
    await Promise.allSettled([this.admin.disconnect()]);
  }

  /** Where each partition ends now. */
  private async ends() {
    if (this.brokers.length === 0) throw new Trouble('Baton is not running: npm start');
    const unreachable = () => new Trouble(`Baton is not running: npm start (no Kafka answers at ${this.brokers})`);
    await this.admin.connect().catch(() => Promise.reject(unreachable()));
    const endsOf = async (topic: string) =>
      (await this.admin.fetchTopicOffsets(topic)).map(({ partition, high }) => ({ topic, partition, offset: high }));
    const missing = () => new Trouble(`Baton is not running: npm start (Kafka at ${this.brokers} lacks its topics)`);
    return (await Promise.all(heardTopics.map(endsOf)).catch(() => Promise.reject(missing()))).flat();
  }

  private async listen(ends: Awaited<ReturnType<typeof this.ends>>, hear: (event: ConversationEvent) => void) {
    await this.consumer.connect();
    await this.consumer.subscribe({ topics: [...heardTopics] });
    await this.consumer.run({
      eachMessage: async ({ topic, message }) => {
        if (message.key?.toString() !== this.conversationId) return;
        const event = readEvent(topic, message);
        if (event) hear(event);
      },
    });
    for (const end of ends) this.consumer.seek(end);
  }
}
