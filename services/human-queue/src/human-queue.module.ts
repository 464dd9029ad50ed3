import { join } from 'node:path';
import { presenceOf } from '@baton/agent-kit';
import { Credentials, HttpModule } from '@baton/service-kit/http';
import { Module } from '@nestjs/common';
import { AgentRefusedHandler } from './handlers/agent-refused.handler.ts';
import { ApprovalDecidedHandler } from './handlers/approval-decided.handler.ts';
import { ApprovalRequestedHandler } from './handlers/approval-requested.handler.ts';
import { ConversationChoiceHandler } from './handlers/conversation-choice.handler.ts';
import { ConversationLifecycleHandler } from './handlers/conversation-lifecycle.handler.ts';
import { HandoffAcceptedHandler } from './handlers/handoff-accepted.handler.ts';
import { HandoffEndedHandler } from './handlers/handoff-ended.handler.ts';
import { HandoffRequestedHandler } from './handlers/handoff-requested.handler.ts';
import { MessageReceivedHandler } from './handlers/message-received.handler.ts';
import { ApprovalsController } from './http/approvals.controller.ts';
import { Desk } from './http/desk.ts';
import { ItemViews } from './http/item.views.ts';
import { ItemsController } from './http/items.controller.ts';
import { Judgement } from './http/judgement.ts';
import { PresenceController } from './http/presence.controller.ts';
import { card } from './human-queue.card.ts';
import { HumanQueueConfig } from './human-queue.config.ts';
import { ApprovalStore } from './store/approval.store.ts';
import { DutyStore } from './store/duty.store.ts';
import { IdempotencyStore } from './store/idempotency.store.ts';
import { ItemStore } from './store/item.store.ts';
import { LineStore } from './store/line.store.ts';
import { MessageStore } from './store/message.store.ts';
import { NoteStore } from './store/note.store.ts';
import { SkillBook } from './store/skill-book.ts';
import { DeskWorkload } from './timers/desk.workload.ts';
import { LeaseSweep } from './timers/lease.sweep.ts';
import { LineSweep } from './timers/line.sweep.ts';

/** The table of contents: what comes in, over Kafka and over HTTP, what is kept, and what time alone does. */
@Module({
  imports: [
    HttpModule.of({
      title: 'Human queue',
      description: 'The desk of the operators.',
      page: join(import.meta.dirname, 'page'),
    }),
  ],
  controllers: [
    HandoffRequestedHandler,
    HandoffAcceptedHandler,
    MessageReceivedHandler,
    HandoffEndedHandler,
    ApprovalRequestedHandler,
    ApprovalDecidedHandler,
    ConversationChoiceHandler,
    ConversationLifecycleHandler,
    AgentRefusedHandler,
    ItemsController,
    ApprovalsController,
    PresenceController,
  ],
  providers: [
    {
      provide: Credentials,
      useFactory: ({ operators }: HumanQueueConfig) => new Credentials(operators),
      inject: [HumanQueueConfig],
    },
    Desk,
    Judgement,
    ItemViews,
    ItemStore,
    MessageStore,
    NoteStore,
    ApprovalStore,
    DutyStore,
    SkillBook,
    LineStore,
    IdempotencyStore,
    LineSweep,
    LeaseSweep,
    DeskWorkload,
    ...presenceOf(card, DeskWorkload),
  ],
})
export class HumanQueueModule {}
