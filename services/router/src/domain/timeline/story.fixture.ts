import type { ContextPackage, HandoffReason, Readback } from '@baton/contracts';
import { stateAfter } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import { at } from '../scenario.fixture.ts';
import { type KeptEvent, withoutWords } from './kept-event.ts';
import type { LedgerRow, Records } from './timeline.ts';

/** Keeps what really was decided, the way the stores do, and gives it as records. */
export class Story {
  conversation?: Conversation;
  private readonly ledger: LedgerRow[] = [];
  private readonly words = new Map<string, string>();
  private readonly handoffs = new Map<string, { reason?: HandoffReason; package?: ContextPackage }>();
  private readonly readbacks = new Map<string, Readback>();

  happens(seconds: number, decide: (conversation?: Conversation) => readonly ConversationEvent[], trace = 'a'): this {
    const events = decide(this.conversation);
    if (events.some(({ type }) => type === 'ConversationOpened') || this.conversation)
      this.conversation = stateAfter(this.conversation, events);
    for (const event of events) this.keep(event);
    const traceparent = `00-${trace.repeat(32)}-${'b'.repeat(16)}-01`;
    const kept = JSON.parse(JSON.stringify(events, withoutWords)) as KeptEvent[];
    this.ledger.push({ at: at(seconds), traceparent, events: kept });
    return this;
  }

  records(): Records {
    const { conversation, ledger, words, handoffs, readbacks } = this;
    return { tenant: 'default', conversationId: 'c-1', conversation, ledger, cut: 0, words, handoffs, readbacks };
  }

  /** What is left when a customer is forgotten. */
  erased(): Records {
    const none = new Map();
    return { ...this.records(), conversation: undefined, words: none, handoffs: none, readbacks: none };
  }

  private keep(event: ConversationEvent): void {
    if ('text' in event && 'messageId' in event) this.words.set(event.messageId, event.text);
    if (event.type === 'HandoffOpened')
      this.handoffs.set(event.handoffId, { reason: event.reason, package: event.package });
    if (event.type === 'OfferClosed' && event.readback) this.readbacks.set(event.attempt.attemptId, event.readback);
  }
}
