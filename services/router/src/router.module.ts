import { join } from 'node:path';
import { documentBytesMax } from '@baton/routing';
import { Credentials, HttpModule } from '@baton/service-kit/http';
import { Module } from '@nestjs/common';
import { AgentDirectory } from './agents/agent-directory.ts';
import { AgentTopics } from './agents/agent-topics.ts';
import { OverlapWatch } from './agents/overlap-watch.ts';
import { ClassificationSweep } from './classifying/classification-sweep.ts';
import { Classifiers } from './classifying/classifiers.ts';
import { Models } from './classifying/models.ts';
import { ExampleReviews } from './examples/example-reviews.ts';
import { AgentCardHandler } from './handlers/agent-card.handler.ts';
import { AgentHeartbeatHandler } from './handlers/agent-heartbeat.handler.ts';
import { AgentRemovedHandler } from './handlers/agent-removed.handler.ts';
import { ApprovalDecidedHandler } from './handlers/approval-decided.handler.ts';
import { ApprovalRequestedHandler } from './handlers/approval-requested.handler.ts';
import { ConversationChoiceHandler } from './handlers/conversation-choice.handler.ts';
import { GivenUpHandler } from './handlers/given-up.handler.ts';
import { HandoffAcceptedHandler } from './handlers/handoff-accepted.handler.ts';
import { HandoffProgressHandler } from './handlers/handoff-progress.handler.ts';
import { HandoffRejectedHandler } from './handlers/handoff-rejected.handler.ts';
import { HandoffRequestedHandler } from './handlers/handoff-requested.handler.ts';
import { HandoffWithdrawnHandler } from './handlers/handoff-withdrawn.handler.ts';
import { MessageReceivedHandler } from './handlers/message-received.handler.ts';
import { ReplyHandler } from './handlers/reply.handler.ts';
import { RoutingPolicyHandler } from './handlers/routing-policy.handler.ts';
import { TaskCompletedHandler } from './handlers/task-completed.handler.ts';
import { TaskRequestedHandler } from './handlers/task-requested.handler.ts';
import { AgentsController } from './http/agents.controller.ts';
import { ConversationsController } from './http/conversations.controller.ts';
import { DecisionsController } from './http/decisions.controller.ts';
import { ExampleReviewsController } from './http/example-reviews.controller.ts';
import { ExamplesController } from './http/examples.controller.ts';
import { PoliciesController } from './http/policies.controller.ts';
import { PolicyTrialsController } from './http/policy-trials.controller.ts';
import { PublishPolicyController } from './http/publish-policy.controller.ts';
import { Backtester } from './policies/backtester.ts';
import { PolicyDirectory } from './policies/policy-directory.ts';
import { PolicyFile } from './policies/policy-file.ts';
import { PolicyPublisher } from './policies/policy-publisher.ts';
import { RouterConfig } from './router.config.ts';
import { AgentStore } from './store/agent.store.ts';
import { BacktestStore } from './store/backtest.store.ts';
import { ClassificationStore } from './store/classification.store.ts';
import { ConversationStore } from './store/conversation.store.ts';
import { DeadlineStore } from './store/deadline.store.ts';
import { DecisionStore } from './store/decision.store.ts';
import { FactsSource } from './store/facts.source.ts';
import { HandoffStore } from './store/handoff.store.ts';
import { LabelledExampleStore } from './store/labelled-example.store.ts';
import { LatestConversationsStore } from './store/latest-conversations.store.ts';
import { ModelCacheStore } from './store/model-cache.store.ts';
import { PolicyStore } from './store/policy.store.ts';
import { SummaryStore } from './store/summary.store.ts';
import { TaskStore } from './store/task.store.ts';
import { TimelineStore } from './store/timeline.store.ts';
import { TranscriptStore } from './store/transcript.store.ts';
import { Summarizer } from './summaries/summarizer.port.ts';
import { summarizerOf } from './summaries/summarizer-of.ts';
import { SummarySweep } from './summaries/summary-sweep.ts';
import { DeadlineSweep } from './timers/deadline-sweep.ts';

@Module({
  imports: [
    HttpModule.of({
      title: 'Router',
      description: 'What happened in conversations, for auditors.',
      page: join(import.meta.dirname, 'page'),
      bodyBytes: documentBytesMax,
      texts: ['application/yaml'],
    }),
  ],
  controllers: [
    MessageReceivedHandler,
    ReplyHandler,
    HandoffRequestedHandler,
    HandoffAcceptedHandler,
    HandoffRejectedHandler,
    HandoffWithdrawnHandler,
    HandoffProgressHandler,
    ConversationChoiceHandler,
    ApprovalRequestedHandler,
    ApprovalDecidedHandler,
    TaskRequestedHandler,
    TaskCompletedHandler,
    AgentCardHandler,
    AgentHeartbeatHandler,
    AgentRemovedHandler,
    RoutingPolicyHandler,
    GivenUpHandler,
    ConversationsController,
    PoliciesController,
    PublishPolicyController,
    DecisionsController,
    AgentsController,
    ExamplesController,
    ExampleReviewsController,
    PolicyTrialsController,
  ],
  providers: [
    {
      provide: Credentials,
      useFactory: ({ auditors }: RouterConfig) => new Credentials(auditors),
      inject: [RouterConfig],
    },
    ConversationStore,
    DecisionStore,
    BacktestStore,
    Backtester,
    TranscriptStore,
    HandoffStore,
    TaskStore,
    DeadlineStore,
    AgentStore,
    AgentDirectory,
    AgentTopics,
    PolicyStore,
    PolicyDirectory,
    PolicyPublisher,
    PolicyFile,
    OverlapWatch,
    FactsSource,
    TimelineStore,
    LatestConversationsStore,
    LabelledExampleStore,
    ExampleReviews,
    DeadlineSweep,
    SummaryStore,
    ClassificationStore,
    ModelCacheStore,
    Models,
    Classifiers,
    ClassificationSweep,
    SummarySweep,
    { provide: Summarizer, useFactory: summarizerOf, inject: [RouterConfig] },
  ],
})
export class RouterModule {}
