import { createHash } from 'node:crypto';
import {
  type ConversationReply,
  type Customer,
  conversationReply,
  type MessageReceived,
  messageReceived,
  newId,
} from '@baton/contracts';
import type { Outsider, Wiretap } from '@baton/testing';
import type { Invoke, JournalEntry } from '../chaos/checker/observation.ts';
import { TestCustomer } from './customer.fixture.ts';

type Intent = Omit<Invoke, 'type' | 'id' | 'time'>;

/** What was done to the system from outside, written down before and after. */
export class Journal {
  readonly entries: JournalEntry[] = [];

  async during<T>(intent: Intent, work: () => Promise<T>): Promise<T> {
    const id = newId();
    this.entries.push({ type: 'invoke', id, time: Date.now(), ...intent });
    try {
      const result = await work();
      this.entries.push({ type: 'ok', id, time: Date.now() });
      return result;
    } catch (error) {
      this.entries.push({ type: 'info', id, time: Date.now() });
      throw error;
    }
  }

  fault(what: string): void {
    this.entries.push({ type: 'fault', what, time: Date.now() });
  }

  heal(what: string): void {
    this.entries.push({ type: 'heal', what, time: Date.now() });
  }
}

/** A customer whose every message is in the journal. */
export class JournalledCustomer extends TestCustomer {
  constructor(
    private readonly sender: Outsider,
    tap: Wiretap,
    private readonly journal: Journal,
    private readonly who: Customer,
    private readonly tenant = 'default',
  ) {
    super(sender, tap, who);
  }

  override async write(text: string): Promise<string> {
    return (await this.deliver(text)).messageId;
  }

  /** The same record twice, as a channel does that was not sure. */
  async writeTwice(text: string): Promise<string> {
    const message = await this.deliver(text);
    await this.send(message);
    return message.messageId;
  }

  /** Writes something that calls a person. */
  async callPerson(text: string): Promise<string> {
    return (await this.deliver(text, { wantsPerson: true })).messageId;
  }

  /** What is no message at all, in this conversation's place. */
  async poison(value: string): Promise<void> {
    const { topic = '' } = messageReceived;
    const sha256 = createHash('sha256').update(value).digest('hex');
    const intent = { f: 'poison' as const, tenant: this.tenant, conversationId: this.conversationId, topic, sha256 };
    await this.journal.during(intent, () => this.sender.sendRaw(topic, { key: this.conversationId, value }));
  }

  /** What an agent says in this conversation without being its owner. */
  async forge(reply: Omit<ConversationReply, 'conversationId'>): Promise<void> {
    const { conversationId, tenant } = this;
    const ceId = newId();
    const as = { id: ceId, tenant, source: `urn:baton:${reply.agentId}` };
    const intent = { f: 'forge' as const, tenant, conversationId, ceId };
    await this.journal.during(intent, async () => {
      await this.sender.send(conversationReply, { ...reply, conversationId }, as);
    });
  }

  private async deliver(text: string, more: Partial<Intent> = {}): Promise<MessageReceived & { ceId: string }> {
    const sentAt = new Date().toISOString();
    const { conversationId, who: customer } = this;
    const message = { conversationId, messageId: newId(), customer, channel: 'test', text, sentAt, ceId: newId() };
    const { messageId } = message;
    const intent = { f: 'say' as const, tenant: this.tenant, conversationId, messageId, text, ...more };
    await this.journal.during(intent, () => this.send(message));
    return message;
  }

  private async send({ ceId: id, ...message }: MessageReceived & { ceId: string }): Promise<void> {
    await this.sender.send(messageReceived, message, { id, tenant: this.tenant });
  }
}
