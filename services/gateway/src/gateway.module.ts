import { join } from 'node:path';
import { Credentials, HttpModule } from '@baton/service-kit/http';
import { Module } from '@nestjs/common';
import { FeedListener } from './feed/feed.listener.ts';
import { FeedReaders } from './feed/feed.readers.ts';
import { FeedSweep } from './feed/feed.sweep.ts';
import { FeedWake } from './feed/feed.wake.ts';
import { GatewayConfig } from './gateway.config.ts';
import { AgentCardHandler } from './handlers/agent-card.handler.ts';
import { AgentRemovedHandler } from './handlers/agent-removed.handler.ts';
import { ConversationLifecycleHandler } from './handlers/conversation-lifecycle.handler.ts';
import { HandoffEndedHandler } from './handlers/handoff-ended.handler.ts';
import { HandoffProgressHandler } from './handlers/handoff-progress.handler.ts';
import { MessageSentHandler } from './handlers/message-sent.handler.ts';
import { ConversationController } from './http/conversation.controller.ts';
import { ConversationTokens } from './http/conversation.tokens.ts';
import { Cookies } from './http/cookies.ts';
import { Correspondence } from './http/correspondence.ts';
import { DemoController } from './http/demo.controller.ts';
import { Feed } from './http/feed.ts';
import { OpeningController } from './http/opening.controller.ts';
import { AgentNameStore } from './store/agent-name.store.ts';
import { ConversationStore } from './store/conversation.store.ts';
import { EntryStore } from './store/entry.store.ts';
import { WaitStore } from './store/wait.store.ts';

/** The table of contents: what comes in, over HTTP and over Kafka, what is kept, and how readers are woken. */
@Module({
  imports: [
    HttpModule.of({
      title: 'Gateway',
      description: 'The edge for channels: what customers write, and what they may see.',
      page: join(import.meta.dirname, 'page'),
    }),
  ],
  controllers: [
    OpeningController,
    ConversationController,
    DemoController,
    MessageSentHandler,
    ConversationLifecycleHandler,
    HandoffProgressHandler,
    HandoffEndedHandler,
    AgentCardHandler,
    AgentRemovedHandler,
  ],
  providers: [
    {
      provide: Credentials,
      useFactory: ({ channels }: GatewayConfig) => new Credentials(channels),
      inject: [GatewayConfig],
    },
    Correspondence,
    Feed,
    ConversationTokens,
    Cookies,
    ConversationStore,
    EntryStore,
    WaitStore,
    AgentNameStore,
    FeedReaders,
    FeedWake,
    FeedSweep,
    FeedListener,
  ],
})
export class GatewayModule {}
