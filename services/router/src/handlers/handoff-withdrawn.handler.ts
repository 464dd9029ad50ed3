import { HandoffWithdrawn, handoffWithdrawn } from '@baton/contracts';
import { type Delivery, Handles, together } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentDirectory } from '../agents/agent-directory.ts';
import { decideHandoffWithdrawn } from '../domain/decisions/handoff-withdrawn.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';

@Controller()
export class HandoffWithdrawnHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly source: FactsSource,
    private readonly directory: AgentDirectory,
  ) {}

  @Handles(handoffWithdrawn)
  async handle(withdrawal: HandoffWithdrawn, delivery: Delivery<HandoffWithdrawn>): Promise<void> {
    const agentId = delivery.source.replace(/^urn:baton:/, '');
    const cause = causeOf(delivery);
    const finding = this.conversations.find(cause);
    const [conversation, background] = await together([finding, this.source.background(cause, finding)]);
    await this.directory.mustKnow(agentId, conversation);
    const facts = this.source.facts(background);
    const sender = { agentId, eventId: cause.eventId };
    const events = decideHandoffWithdrawn(conversation, withdrawal, sender, facts, cause.now);
    await this.conversations.keep(cause, conversation, events);
  }
}
