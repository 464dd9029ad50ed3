import { ConversationChoice, conversationChoice } from '@baton/contracts';
import { type Delivery, followsFrom, Handles, together } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { decideChoice } from '../domain/decisions/choice.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';

@Controller()
export class ConversationChoiceHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly source: FactsSource,
  ) {}

  @Handles(conversationChoice)
  async handle(choice: ConversationChoice, delivery: Delivery<ConversationChoice>): Promise<void> {
    const cause = causeOf(delivery);
    const finding = this.conversations.find(cause);
    const [conversation, background] = await together([finding, this.source.background(cause, finding)]);
    followsFrom({ ...cause, after: conversation?.turn });
    const facts = this.source.facts(background);
    await this.conversations.keep(cause, conversation, decideChoice(conversation, choice, facts, cause.now));
  }
}
