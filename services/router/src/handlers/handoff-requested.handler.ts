import { HandoffRequested, handoffRequested, RefusedInput, sourceOf } from '@baton/contracts';
import { type Delivery, Handles, together } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentDirectory } from '../agents/agent-directory.ts';
import { decideHandoffRequested, platform } from '../domain/decisions/handoff-requested.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { HandoffStore } from '../store/handoff.store.ts';

@Controller()
export class HandoffRequestedHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly handoffs: HandoffStore,
    private readonly source: FactsSource,
    private readonly directory: AgentDirectory,
  ) {}

  @Handles(handoffRequested)
  async handle(request: HandoffRequested, delivery: Delivery<HandoffRequested>): Promise<void> {
    const cause = causeOf(delivery);
    const finding = this.conversations.find(cause);
    const [conversation, isKnown, background] = await together([
      finding,
      this.handoffs.exists(cause, request.handoffId),
      this.source.background(cause, finding),
    ]);
    if (isKnown) return onlyIfOurs(delivery);
    if (request.from.agentId !== platform) await this.directory.mustKnow(request.from.agentId, conversation);
    const facts = this.source.facts(background);
    const events = decideHandoffRequested(conversation, request, cause.eventId, facts, cause.now);
    await this.conversations.keep(cause, conversation, events);
  }
}

/** The router's own requests come back to it from the topic; anybody else needs an id of their own. */
const onlyIfOurs = ({ source }: Delivery): void => {
  if (source !== sourceOf('router'))
    throw new RefusedInput('id_reused', 'This handoffId stands for another request already.');
};
