import { ApprovalDecided, approvalDecided, sourceOf } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentDirectory } from '../agents/agent-directory.ts';
import { decideApprovalDecided } from '../domain/decisions/approval-decided.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';

/** A person's decision. What the router itself has decided comes back on the same topic. */
@Controller()
export class ApprovalDecidedHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly source: FactsSource,
    private readonly directory: AgentDirectory,
  ) {}

  @Handles(approvalDecided)
  async handle(decided: ApprovalDecided, delivery: Delivery<ApprovalDecided>): Promise<void> {
    if (delivery.source === sourceOf('router')) return;
    await this.directory.mustBePeople(decided.by.agentId);
    const cause = causeOf(delivery);
    const conversation = await this.conversations.find(cause);
    const events = decideApprovalDecided(conversation, decided, cause.eventId, this.source.facts(), cause.now);
    await this.conversations.keep(cause, conversation, events);
  }
}
