import { ConversationReply, conversationReply } from '@baton/contracts';
import { type Delivery, Handles, together } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentDirectory } from '../agents/agent-directory.ts';
import { decideReply } from '../domain/decisions/reply.decision.ts';
import type { HandoffFacts } from '../domain/facts.ts';
import { causeOf } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { countBeforehand } from '../words/count-tokens.ts';

@Controller()
export class ReplyHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly source: FactsSource,
    private readonly directory: AgentDirectory,
  ) {}

  @Handles(conversationReply)
  async handle(reply: ConversationReply, delivery: Delivery<ConversationReply>): Promise<void> {
    countBeforehand(reply.text);
    const cause = causeOf(delivery);
    const finding = this.conversations.find(cause);
    const [conversation, background] = await together([
      finding,
      reply.resolves || reply.topic ? this.source.background(cause, finding) : undefined,
    ]);
    await this.directory.mustKnow(reply.agentId, conversation);
    const decide = (facts: HandoffFacts) => decideReply(conversation, reply, cause.eventId, facts, cause.now);
    const events = background
      ? decide(this.source.facts(background))
      : await this.source.deciding(cause, conversation, decide);
    await this.conversations.keep(cause, conversation, events);
  }
}
