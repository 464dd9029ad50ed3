import {
  type Customer,
  type CustomerChoice,
  conversationChoice,
  type MessageReceived,
  type MessageSent,
  messageReceived,
  newId,
} from '@baton/contracts';
import { Outsider, type Seen, Wiretap } from '@baton/testing';

export const sentTopic = 'conversation.message.sent.v1';
export const lifecycleTopic = 'conversation.lifecycle.v1';

/** Everything a stranger may watch of a conversation. */
export const watchedTopics = [
  sentTopic,
  lifecycleTopic,
  'conversation.reply.v1',
  'handoff.requested.v1',
  'handoff.accepted.v1',
  'handoff.progress.v1',
  'handoff.ended.v1',
  'routing.decided.v1',
];

/** A customer on the public topics: what this one can do, any channel can. */
export class TestCustomer {
  readonly conversationId = newId();
  /** What was written so far. */
  readonly written: MessageReceived[] = [];

  constructor(
    private readonly outsider: Outsider,
    private readonly tap: Wiretap,
    private readonly customer: Customer,
    private readonly channel = 'test',
  ) {}

  /** @returns the id of the message */
  async write(text: string, traceparent?: string): Promise<string> {
    const message: MessageReceived = {
      conversationId: this.conversationId,
      messageId: newId(),
      customer: this.customer,
      channel: this.channel,
      text,
      sentAt: new Date().toISOString(),
    };
    this.written.push(message);
    await this.outsider.send(messageReceived, message, {
      source: 'urn:baton:test',
      ...(traceparent && { traceparent }),
    });
    return message.messageId;
  }

  /** What the customer picks while waiting for a person. */
  async choose(handoffId: string, choice: CustomerChoice): Promise<void> {
    await this.outsider.send(conversationChoice, { conversationId: this.conversationId, handoffId, choice });
  }

  /** Writes, and waits for the words that answer it. */
  async say(text: string, traceparent?: string): Promise<MessageSent> {
    return this.answerTo(await this.write(text, traceparent));
  }

  async answerTo(messageId: string, timeoutMs = 45_000): Promise<MessageSent> {
    const answers = (record: Seen) =>
      record.topic === sentTopic && (record.data as MessageSent).inReplyTo === messageId;
    return (await this.tap.until(answers, timeoutMs)).data as MessageSent;
  }

  /** Waits for words to this customer that match. */
  hears(matches: (sent: MessageSent) => boolean): Promise<MessageSent> {
    return this.until<MessageSent>(sentTopic, matches);
  }

  /** Waits for an event of this conversation that matches. */
  async until<T>(topic: string, matches: (data: T) => boolean): Promise<T> {
    const fits = (record: Seen) =>
      record.topic === topic && record.key === this.conversationId && matches(record.data as T);
    return (await this.tap.until(fits, 45_000)).data as T;
  }

  /** What has been heard of this conversation on a topic, in the router's order; what came twice under one `ce_id` once. */
  heard<T>(topic: string): T[] {
    const own = this.tap.records.filter((record) => record.topic === topic && record.key === this.conversationId);
    const once = new Map(own.map((record) => [record.headers.ce_id, record.data as T]));
    return [...once.values()];
  }
}
