import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { newId } from '@baton/contracts';
import type { ConversationEvent } from './domain/conversation-event.ts';
import { type ConversationView, evolve, unheard } from './domain/conversation-view.ts';
import { customerTurn, type Place } from './domain/customer-turn.ts';
import { ReadingOrder } from './domain/reading-order.ts';
import { traceparentOf } from './domain/trace-context.ts';
import { KafkaChannel } from './kafka.channel.ts';

/** Told of every event, with what was known before it. */
export type Watcher = (event: ConversationEvent, before: ConversationView) => void;

/** Longer than events that were written together take to arrive one after the other. */
const HOLD_MS = 100;

/** One conversation as its customer has it. */
export class Conversation {
  private channel: KafkaChannel;
  private known = unheard;
  private readonly order = new ReadingOrder();
  private readonly news = new EventEmitter().setMaxListeners(0);

  private constructor(
    private readonly place: Place,
    private readonly watch: Watcher,
  ) {}

  /** @throws Trouble if there is nothing to join */
  static async join(brokers: readonly string[], place: Place, watch: Watcher): Promise<Conversation> {
    const conversation = new Conversation(place, watch);
    conversation.channel = await KafkaChannel.open(brokers, place.conversationId, (event) => conversation.hear(event));
    return conversation;
  }

  get view(): ConversationView {
    return this.known;
  }

  /** One customer turn, and one trace. `sent` resolves when Kafka has it, which may take as long as Kafka is away. */
  say(text: string): { messageId: string; sent: Promise<void> } {
    const fresh = { eventId: newId(), messageId: newId(), traceparent: traceparentOf(randomBytes(24)) };
    const said = customerTurn(this.place, text, { ...fresh, now: new Date().toISOString() });
    this.learn(said);
    return { messageId: fresh.messageId, sent: this.channel.say(said) };
  }

  /** Whether the message has its reply, as soon as it has, at the latest after `limitMs`. */
  async answered(messageId: string, limitMs: number): Promise<boolean> {
    const signal = AbortSignal.timeout(limitMs);
    while (!this.known.answered.has(messageId)) {
      if (signal.aborted) return false;
      await once(this.news, 'event', { signal }).catch(() => undefined);
    }
    return true;
  }

  async leave(): Promise<void> {
    await this.channel.close();
  }

  private hear(event: ConversationEvent): void {
    this.order.hold(event);
    setTimeout(() => {
      for (const released of this.order.release(event)) this.learn(released);
    }, HOLD_MS);
  }

  private learn(event: ConversationEvent): void {
    const before = this.known;
    this.known = evolve(before, event);
    this.watch(event, before);
    this.news.emit('event');
  }
}
