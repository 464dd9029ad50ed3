import type { AgentCard } from '@baton/contracts';
import { ServiceConfig } from '@baton/service-kit';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { AgentConfig } from './agent.config.ts';
import { AgentRefusedHandler } from './handlers/agent-refused.handler.ts';
import { ApprovalDecidedHandler } from './handlers/approval-decided.handler.ts';
import { ConversationLifecycleHandler } from './handlers/conversation-lifecycle.handler.ts';
import { HandoffAcceptedHandler } from './handlers/handoff-accepted.handler.ts';
import { HandoffEndedHandler } from './handlers/handoff-ended.handler.ts';
import { HandoffRequestedHandler } from './handlers/handoff-requested.handler.ts';
import { MessageReceivedHandler } from './handlers/message-received.handler.ts';
import { TaskCompletedHandler } from './handlers/task-completed.handler.ts';
import { TaskRequestedHandler } from './handlers/task-requested.handler.ts';
import { ModelModule } from './model/model.module.ts';
import { presenceOf } from './presence/presence-of.ts';
import { NoSpecialist, Specialist } from './specialist.ts';
import { RunStore } from './store/run.store.ts';
import { SessionStore } from './store/session.store.ts';
import { TaskStore } from './store/task.store.ts';
import { WorkStore } from './store/work.store.ts';
import { ToolsModule } from './tools/tools.module.ts';
import { TaskEnding } from './work/task-ending.ts';
import { TaskPerformer } from './work/task-performer.ts';
import { TaskStops } from './work/task-stops.ts';
import { TurnEnding } from './work/turn-ending.ts';
import { TurnTaker } from './work/turn-taker.ts';
import { WorkLoop } from './work/work.loop.ts';
import { WorkWake } from './work/work.wake.ts';
import { NoWorker, Worker } from './worker.ts';

/** What an agent is: one that leads conversations, one that performs tasks, or both. */
export type AgentOptions = AgentGround &
  ({ specialist: Type<Specialist>; worker?: Type<Worker> } | { specialist?: Type<Specialist>; worker: Type<Worker> });

interface AgentGround {
  card: AgentCard;
  /** Provides and exports the specialist and the worker, with whatever they work with. */
  module: Type;
  /** The class of what the agent reads from its environment; `AgentConfig` when it reads nothing more. */
  config?: Type<AgentConfig>;
}

/** Everything an agent does beside deciding. */
@Module({
  imports: [ModelModule],
  controllers: [
    MessageReceivedHandler,
    HandoffRequestedHandler,
    HandoffAcceptedHandler,
    HandoffEndedHandler,
    ApprovalDecidedHandler,
    TaskRequestedHandler,
    TaskCompletedHandler,
    ConversationLifecycleHandler,
    AgentRefusedHandler,
  ],
  providers: [
    SessionStore,
    WorkStore,
    RunStore,
    TaskStore,
    WorkWake,
    TurnTaker,
    TurnEnding,
    TaskPerformer,
    TaskEnding,
    TaskStops,
    WorkLoop,
  ],
})
export class AgentModule {}

export const agentModule = ({ card, module, specialist, worker }: AgentOptions): DynamicModule => ({
  module: AgentModule,
  imports: [module, ToolsModule.of(card)],
  providers: [
    ...presenceOf(card, WorkLoop),
    { provide: AgentConfig, useExisting: ServiceConfig },
    { provide: Specialist, ...(specialist ? { useExisting: specialist } : { useClass: NoSpecialist }) },
    { provide: Worker, ...(worker ? { useExisting: worker } : { useClass: NoWorker }) },
  ],
});
