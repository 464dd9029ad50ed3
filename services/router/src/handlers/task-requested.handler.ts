import { TaskRequested, taskRequested } from '@baton/contracts';
import { type Delivery, Handles, together } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentDirectory } from '../agents/agent-directory.ts';
import { decideTaskRequested } from '../domain/decisions/task-requested.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { TaskStore } from '../store/task.store.ts';

/** Somebody gives out a piece of its work. */
@Controller()
export class TaskRequestedHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly tasks: TaskStore,
    private readonly source: FactsSource,
    private readonly directory: AgentDirectory,
  ) {}

  @Handles(taskRequested)
  async handle(request: TaskRequested, delivery: Delivery<TaskRequested>): Promise<void> {
    const cause = causeOf(delivery);
    const [conversation, known] = await together([
      this.conversations.find(cause),
      this.tasks.known(cause, request.taskId),
    ]);
    await this.directory.mustKnow(request.from.agentId, conversation);
    const events = await this.source.decidingTasks(cause, conversation, (facts) =>
      decideTaskRequested(conversation, request, cause.eventId, known !== undefined, facts, cause.now),
    );
    await this.conversations.keep(cause, conversation, events);
  }
}
