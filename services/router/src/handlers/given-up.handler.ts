import { type Delivery, HandlesGivenUp, together } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { decideGivenUp } from '../domain/decisions/given-up.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';

@Controller()
export class GivenUpHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly source: FactsSource,
  ) {}

  @HandlesGivenUp()
  async handle(_: unknown, delivery: Delivery): Promise<void> {
    const cause = causeOf(delivery);
    const finding = this.conversations.find(cause);
    const [conversation, background] = await together([finding, this.source.background(cause, finding)]);
    const facts = this.source.facts(background);
    const events = decideGivenUp(conversation, delivery.event, facts, cause.now);
    await this.conversations.keep(cause, conversation, events);
  }
}
