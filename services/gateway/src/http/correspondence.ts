import { type Contract, type Customer, conversationChoice, messageReceived, newId } from '@baton/contracts';
import { Database, followsFrom, Outbox, type Transaction, together } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { type Conversation, tenant } from '../domain/conversation.ts';
import { decideMessage } from '../domain/message.decision.ts';
import { checkSame, openedConversation } from '../domain/open.decision.ts';
import { noSuchConversation } from '../domain/refused.ts';
import { decideChoice } from '../domain/wait.decision.ts';
import { GatewayConfig } from '../gateway.config.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { databaseNow } from '../store/database-now.ts';
import { EntryStore } from '../store/entry.store.ts';
import { WaitStore } from '../store/wait.store.ts';
import type { ChoiceTaken, MessageTaken, Opened } from './answers.ts';
import type { ChoiceBody, MessageBody } from './bodies.ts';
import { ConversationTokens } from './conversation.tokens.ts';

/** What customers do by way of a channel: each one transaction, in the feed and on its way to the router, or nowhere. */
@Injectable()
export class Correspondence {
  constructor(
    private readonly config: GatewayConfig,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly conversations: ConversationStore,
    private readonly entries: EntryStore,
    private readonly waits: WaitStore,
    private readonly tokens: ConversationTokens,
  ) {}

  async open(channel: string, customer: Customer, id?: string): Promise<Opened> {
    const conversationId = id ?? newId();
    followsFrom({ conversationId });
    const conversation = openedConversation({ tenant, conversationId }, channel, customer, new Date());
    const kept = await this.database.transaction((tx) => this.conversations.open(tx, conversation));
    checkSame(conversation, kept);
    return { conversationId, token: this.tokens.of(conversation) };
  }

  /** The same message again is answered as it was the first time. */
  async say(conversationId: string, body: MessageBody): Promise<MessageTaken> {
    const message = { ...body, messageId: body.messageId ?? newId() };
    const { messageId, text } = message;
    return this.within(conversationId, async (tx, conversation) => {
      const [now, known, lately] = await together([
        databaseNow(tx),
        this.entries.said(tx, conversation, messageId),
        this.entries.saidLately(tx, conversation),
      ]);
      const { messagesPerMinute: limit } = this.config;
      const decision = decideMessage(conversation, message, { known, lately, limit }, now);
      if ('before' in decision) return { messageId, entryId: decision.before };
      const content = { kind: 'said', messageId, text } as const;
      const [entryId] = await together([
        this.entries.add(tx, conversation, { content, at: now }),
        this.tell(tx, conversation, messageReceived, decision.received, now),
      ]);
      return { messageId, entryId };
    });
  }

  /** The same choice again changes nothing. */
  async choose(conversationId: string, choice: ChoiceBody): Promise<ChoiceTaken> {
    return this.within(conversationId, async (tx, conversation) => {
      const [now, wait] = await together([databaseNow(tx), this.waits.find(tx, conversation, choice.handoffId)]);
      const decision = decideChoice(wait, choice);
      if ('before' in decision) return { entryId: decision.before };
      const entryId = await this.entries.add(tx, conversation, { content: decision.chose, at: now });
      const chosen = { choice: choice.choice, entryId };
      await together([
        this.waits.save(tx, conversation, { ...decision.wait, chosen }),
        this.tell(tx, conversation, conversationChoice, { conversationId, ...choice }, now),
      ]);
      return { entryId };
    });
  }

  private tell<T>(tx: Transaction, conversation: Conversation, contract: Contract<T>, data: T, time: Date) {
    const { tenant, conversationId } = conversation;
    return this.outbox.add(tx, [{ contract: contract as Contract<unknown>, data, tenant, conversationId, time }]);
  }

  private async within<T>(
    conversationId: string,
    work: (tx: Transaction, conversation: Conversation) => Promise<T>,
  ): Promise<T> {
    followsFrom({ conversationId });
    return this.database.transaction(async (tx) => {
      const conversation = await this.conversations.lock(tx, { tenant, conversationId });
      if (!conversation) throw noSuchConversation();
      return work(tx, conversation);
    });
  }
}
