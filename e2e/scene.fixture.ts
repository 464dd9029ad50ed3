import {
  type ConversationLifecycle,
  type HandoffRequested,
  type Inbox,
  inboxTopic,
  type MessageReceived,
  type MessageSent,
} from '@baton/contracts';
import type { Outsider, Seen, Wiretap } from '@baton/testing';
import { expect, vi } from 'vitest';
import { lifecycleTopic, sentTopic, TestCustomer } from './customer.fixture.ts';
import type { TestOperator } from './operator.fixture.ts';
import type { Script } from './script.fixture.ts';
import type { ScriptedAgent } from './scripted-agent.fixture.ts';

/** All who take part beside the customer. */
export interface Cast {
  readonly outsider: Outsider;
  readonly tap: Wiretap;
  readonly ada: TestOperator;
  /** Agents that do what the script says, by id. */
  readonly scripted: Readonly<Record<string, ScriptedAgent>>;
  /** Makes the books of an account unreadable, or readable again. */
  books(account: string, how: 'break' | 'are mended'): Promise<void>;
}

export const desk = 'human-queue';

const PATIENCE = { timeout: 60_000, interval: 50 };

/** One conversation of a script, as far as it has come. */
export class Scene {
  readonly customer: TestCustomer;
  /** How much of what the customer was told the script has come past. */
  private passed = 0;
  private written = '';
  /** The last handoff that an agent of the script asked for. */
  asked = '';

  constructor(
    { customer }: Script,
    readonly cast: Cast,
  ) {
    this.customer = new TestCustomer(cast.outsider, cast.tap, customer);
  }

  get id(): string {
    return this.customer.conversationId;
  }

  get sent(): MessageSent[] {
    return this.customer.heard<MessageSent>(sentTopic);
  }

  get life(): ConversationLifecycle | undefined {
    return this.customer.heard<ConversationLifecycle>(lifecycleTopic).at(-1);
  }

  async customerSays(text: string, isAnswered: boolean): Promise<void> {
    this.passed = this.sent.length;
    this.written = await this.customer.write(text);
    if (isAnswered) await this.customer.answerTo(this.written);
  }

  /** The next words that match, after those the script has come past. */
  async reads(matches: (sent: MessageSent) => boolean): Promise<void> {
    const place = await this.until(() => {
      const found = this.sent.findIndex((sent, index) => index >= this.passed && matches(sent));
      expect(found, 'the customer waits for these words').toBeGreaterThanOrEqual(0);
      return found;
    });
    this.passed = place + 1;
  }

  /** The last such event of this conversation. */
  hears<T>(topic: string, matches: (data: T) => boolean): Promise<T> {
    return this.until(() => {
      const found = this.customer.heard<T>(topic).findLast(matches);
      expect(found, `something on ${topic}`).toBeDefined();
      return found as T;
    });
  }

  until<T>(look: () => T | Promise<T>): Promise<T> {
    return vi.waitFor(look, PATIENCE);
  }

  /** Ada has read what the customer wrote, and does this. */
  async atDesk(act: string, body: object): Promise<void> {
    const item = await this.cast.ada.item(this.id);
    await this.until(async () => {
      const { conversation } = await this.cast.ada.look(item);
      expect(conversation.map(({ messageId }) => messageId)).toContain(this.written);
    });
    await this.cast.ada.act(item, act, body);
  }

  player(agentId: string): ScriptedAgent {
    const agent = this.cast.scripted[agentId];
    if (!agent) throw new Error(`${agentId} is no agent that does what a script says`);
    return agent;
  }

  /** What an agent is offered. */
  offer(agentId: string): Promise<Seen> {
    return this.given<Inbox<HandoffRequested>>(agentId, 'handoff.requested', () => true);
  }

  /** The customer's last message, as its owner gets it. */
  message(agentId: string): Promise<Seen> {
    const isLast = ({ messageId }: Inbox<MessageReceived>) => messageId === this.written;
    return this.given(agentId, 'conversation.message.received', isLast);
  }

  /** Whoever is offered it is told of this reason. */
  async because(trigger: string): Promise<void> {
    const isIt = ({ key, type, data }: Seen) =>
      key === this.id && type === 'handoff.requested' && (data as HandoffRequested).reason.trigger === trigger;
    await this.cast.tap.until(isIt, PATIENCE.timeout);
  }

  private given<T>(agentId: string, type: string, matches: (data: T) => boolean): Promise<Seen> {
    const fits = (record: Seen) =>
      record.topic === inboxTopic(agentId) &&
      record.key === this.id &&
      record.type === type &&
      matches(record.data as T);
    return this.cast.tap.until(fits, PATIENCE.timeout);
  }
}
