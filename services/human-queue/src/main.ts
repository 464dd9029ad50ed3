import { runService } from '@baton/service-kit';
import { card } from './human-queue.card.ts';
import { HumanQueueConfig } from './human-queue.config.ts';
import { HumanQueueModule } from './human-queue.module.ts';

await runService({ name: card.agentId, module: HumanQueueModule, config: HumanQueueConfig, inbox: card.agentId });
