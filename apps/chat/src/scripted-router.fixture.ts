import {
  contractOf,
  decode,
  type Envelope,
  encode,
  type MessageReceived,
  newId,
  type WireRecord,
} from '@baton/contracts';
import { type Consumer, Kafka, type KafkaMessage, logLevel, type Message, type Producer } from 'kafkajs';

/** An event of a conversation; `data` without the conversation's id. */
export interface Written {
  readonly type: string;
  readonly sequence?: string;
  readonly data: object;
}

type Answer = (said: Envelope<MessageReceived>) => readonly Written[];

const received = 'conversation.message.received.v1';

/** Answers the customers of a test as a router would, with what the test gives, in the order it gives it. */
export class ScriptedRouter {
  private readonly producer: Producer;
  private readonly consumer: Consumer;
  private readonly answers = new Map<string, Answer>();

  constructor(brokers: string[]) {
    const kafka = new Kafka({ clientId: 'scripted-router', brokers, logLevel: logLevel.NOTHING });
    this.producer = kafka.producer({ allowAutoTopicCreation: false });
    this.consumer = kafka.consumer({ groupId: newId(), maxWaitTimeInMs: 100 });
  }

  async start(): Promise<void> {
    await Promise.all([this.producer.connect(), this.consumer.connect()]);
    await this.consumer.subscribe({ topics: [received], fromBeginning: true });
    await this.consumer.run({ eachMessage: ({ message }) => this.take(message) });
  }

  async stop(): Promise<void> {
    await Promise.all([this.producer.disconnect(), this.consumer.disconnect()]);
  }

  /** Each line of this customer is answered so. */
  answer(conversationId: string, answer: Answer): void {
    this.answers.set(conversationId, answer);
  }

  async write(conversationId: string, { type, sequence, data }: Written): Promise<void> {
    const contract = contractOf(type, 1);
    const attributes = { id: newId(), source: 'urn:baton:router', major: 1, minor: 0, time: new Date().toISOString() };
    const conversation = { subject: conversationId, correlationId: conversationId, tenant: 'default' };
    const envelope = { ...attributes, ...conversation, type, sequence, data: { conversationId, ...data } };
    const { topic, ...message } = encode(envelope, contract?.topic ?? '');
    await this.writeRaw(topic, message);
  }

  /** Bytes as they are, right or wrong. */
  async writeRaw(topic: string, message: Message): Promise<void> {
    await this.producer.send({ topic, messages: [message] });
  }

  private async take({ key, value, headers }: KafkaMessage): Promise<void> {
    const conversationId = String(key);
    const answer = this.answers.get(conversationId);
    if (!answer) return;
    const record = { topic: received, key, value, headers: { ...headers } as WireRecord['headers'] };
    for (const event of answer(decode(record) as Envelope<MessageReceived>)) await this.write(conversationId, event);
  }
}
