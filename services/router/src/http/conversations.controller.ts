import { Api, type Known, NotStored, Problem, problemBody } from '@baton/service-kit/http';
import { Get, Logger, Param, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { tellTimeline } from '../domain/timeline/tell-timeline.ts';
import type { Timeline } from '../domain/timeline/timeline.ts';
import { RouterConfig } from '../router.config.ts';
import { type LatestConversation, LatestConversationsStore } from '../store/latest-conversations.store.ts';
import { TimelineStore } from '../store/timeline.store.ts';
import { Auditor, AuditorGuard } from './auditor.guard.ts';
import { ConversationPath, LatestQuery, TimelineQuery } from './conversation.queries.ts';
import { type TraceLinks, traceLinks } from './trace-links.ts';

/** What happened in conversations, for auditors. Who looked at what is on record. */
@Api('conversations', AuditorGuard)
export class ConversationsController {
  private readonly log = new Logger('Audit');

  constructor(
    private readonly config: RouterConfig,
    private readonly timelines: TimelineStore,
    private readonly conversations: LatestConversationsStore,
  ) {}

  @Get()
  @NotStored()
  @ApiOperation({ summary: 'The conversations in which something happened last, the newest first' })
  latest(@Auditor() auditor: Known, @Query() { limit }: LatestQuery): Promise<LatestConversation[]> {
    this.log.log({ msg: 'Looked at the latest conversations', auditor: auditor.id });
    return this.conversations.latest(limit);
  }

  @Get(':id/timeline')
  @NotStored()
  @ApiOperation({ summary: 'One conversation: what was said, decided, handed over, waited for and refused, in order' })
  async timeline(
    @Auditor() auditor: Known,
    @Param() { id: conversationId }: ConversationPath,
    @Query() { tenant }: TimelineQuery,
  ): Promise<Timeline & { traces?: TraceLinks }> {
    this.log.log({ msg: 'Looked at a conversation', auditor: auditor.id, tenant, conversation_id: conversationId });
    const records = await this.timelines.records({ tenant, conversationId });
    if (!records) throw new Problem(problemBody(404, 'not_found', 'There is no such conversation.'));
    const timeline = tellTimeline(records);
    return { ...timeline, traces: traceLinks(this.config.tracesUrl, timeline) };
  }
}
