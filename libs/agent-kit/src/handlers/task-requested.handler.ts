import { type Inbox, type TaskRequested, taskRequested } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { TaskStore } from '../store/task.store.ts';

@Controller()
export class TaskRequestedHandler {
  constructor(private readonly tasks: TaskStore) {}

  @Handles(taskRequested, { on: 'inbox' })
  async handle(data: Inbox<TaskRequested>, delivery: Delivery): Promise<void> {
    await this.tasks.assign(delivery, data);
  }
}
