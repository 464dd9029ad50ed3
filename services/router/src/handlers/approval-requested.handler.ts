import { ApprovalRequested, approvalRequested } from '@baton/contracts';
import { type Delivery, Handles, together } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentDirectory } from '../agents/agent-directory.ts';
import { decideApprovalRequested } from '../domain/decisions/approval-requested.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';

@Controller()
export class ApprovalRequestedHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly source: FactsSource,
    private readonly directory: AgentDirectory,
  ) {}

  @Handles(approvalRequested)
  async handle(request: ApprovalRequested, delivery: Delivery<ApprovalRequested>): Promise<void> {
    const cause = causeOf(delivery);
    const finding = this.conversations.find(cause);
    const [conversation, background] = await together([finding, this.source.background(cause, finding)]);
    await this.directory.mustKnow(request.from.agentId, conversation);
    const facts = this.source.facts(background);
    const events = decideApprovalRequested(conversation, request, cause.eventId, facts, cause.now);
    await this.conversations.keep(cause, conversation, events);
  }
}
