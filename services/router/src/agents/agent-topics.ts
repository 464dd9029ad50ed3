import { deadLettersOf, inboxOf, inboxTopic } from '@baton/contracts';
import { ensureTopics, KafkaDriver } from '@baton/messaging';
import { Injectable } from '@nestjs/common';

/** The topics an agent lives by. They exist before the agent can be a target. */
@Injectable()
export class AgentTopics {
  constructor(private readonly kafka: KafkaDriver) {}

  async ensure(agentId: string): Promise<void> {
    await ensureTopics(this.kafka.topics, [inboxOf(agentId), deadLettersOf(agentId, inboxTopic(agentId))]);
  }
}
