import { HandoffAccepted, handoffAccepted } from '@baton/contracts';
import { type Delivery, Handles, together } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentDirectory } from '../agents/agent-directory.ts';
import { decideHandoffAccepted } from '../domain/decisions/handoff-accepted.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { HandoffStore } from '../store/handoff.store.ts';
import { countBeforehand } from '../words/count-tokens.ts';

@Controller()
export class HandoffAcceptedHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly handoffs: HandoffStore,
    private readonly source: FactsSource,
    private readonly directory: AgentDirectory,
  ) {}

  @Handles(handoffAccepted)
  async handle(claim: HandoffAccepted, delivery: Delivery<HandoffAccepted>): Promise<void> {
    countBeforehand(claim.reply?.text ?? '');
    const cause = causeOf(delivery);
    const finding = this.conversations.find(cause);
    const [conversation, supplied, background] = await together([
      finding,
      this.handoffs.openPackage(cause),
      this.source.background(cause, finding),
    ]);
    await this.directory.mustKnow(claim.by.agentId, conversation);
    const facts = this.source.facts(background);
    const events = decideHandoffAccepted(conversation, claim, cause.eventId, supplied, facts, cause.now);
    await this.conversations.keep(cause, conversation, events);
  }
}
