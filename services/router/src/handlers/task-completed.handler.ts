import { sourceOf, TaskCompleted, taskCompleted } from '@baton/contracts';
import { type Delivery, Handles, together } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentDirectory } from '../agents/agent-directory.ts';
import { decideTaskCompleted } from '../domain/decisions/task-completed.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { TaskStore } from '../store/task.store.ts';

/** A worker is done, or a requester takes a task back. What the router itself has ended comes back on the same topic. */
@Controller()
export class TaskCompletedHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly tasks: TaskStore,
    private readonly source: FactsSource,
    private readonly directory: AgentDirectory,
  ) {}

  @Handles(taskCompleted)
  async handle(completed: TaskCompleted, delivery: Delivery<TaskCompleted>): Promise<void> {
    if (delivery.source === sourceOf('router')) return;
    const cause = causeOf(delivery);
    const [conversation, known] = await together([
      this.conversations.find(cause),
      this.tasks.known(cause, completed.taskId),
    ]);
    await this.directory.mustKnow(completed.by.agentId, conversation);
    const events = await this.source.decidingTasks(cause, conversation, (facts) =>
      decideTaskCompleted(conversation, completed, cause.eventId, known?.over, facts, cause.now),
    );
    await this.conversations.keep(cause, conversation, events);
  }
}
