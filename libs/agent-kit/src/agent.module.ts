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
import { ModelModule } from './model/model.module.ts';
import { presenceOf } from './presence/presence-of.ts';
import { Specialist } from './specialist.ts';
import { SessionStore } from './store/session.store.ts';
import { WorkStore } from './store/work.store.ts';
import { ToolsModule } from './tools/tools.module.ts';
import { TurnEnding } from './work/turn-ending.ts';
import { TurnTaker } from './work/turn-taker.ts';
import { WorkWake } from './work/work.wake.ts';
import { Worker } from './work/worker.ts';

/** What an agent is. */
export interface AgentOptions {
  card: AgentCard;
  /** Provides and exports the specialist, with whatever it works with. */
  module: Type;
  specialist: Type<Specialist>;
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
    ConversationLifecycleHandler,
    AgentRefusedHandler,
  ],
  providers: [SessionStore, WorkStore, WorkWake, TurnTaker, TurnEnding, Worker],
})
export class AgentModule {}

export const agentModule = ({ card, module, specialist }: AgentOptions): DynamicModule => ({
  module: AgentModule,
  imports: [module, ToolsModule.of(card)],
  providers: [
    ...presenceOf(card, Worker),
    { provide: AgentConfig, useExisting: ServiceConfig },
    { provide: Specialist, useExisting: specialist },
  ],
});
