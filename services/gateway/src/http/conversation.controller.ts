import { Api, NotStored } from '@baton/service-kit/http';
import { Body, Get, Headers, HttpCode, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ChoiceTaken, MessageTaken } from './answers.ts';
import { AfterQuery, ChoiceBody, MessageBody } from './bodies.ts';
import { ConversationGuard } from './conversation.guard.ts';
import { Correspondence } from './correspondence.ts';
import { Feed } from './feed.ts';
import { RefusedFilter } from './refused.filter.ts';

/** A conversation, for its customer alone. */
@Api('conversations', ConversationGuard)
@UseFilters(RefusedFilter)
export class ConversationController {
  constructor(
    private readonly correspondence: Correspondence,
    private readonly feed: Feed,
  ) {}

  @Post(':id/messages')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Say something. What is answered with 202 is kept; the same messageId and text get the same answer',
  })
  @ApiAcceptedResponse({ type: MessageTaken })
  say(@Param('id') id: string, @Body() body: MessageBody): Promise<MessageTaken> {
    return this.correspondence.say(id, body);
  }

  @Post(':id/choices')
  @HttpCode(202)
  @ApiOperation({ summary: 'Choose what to do while waiting for a person' })
  @ApiAcceptedResponse({ type: ChoiceTaken })
  choose(@Param('id') id: string, @Body() body: ChoiceBody): Promise<ChoiceTaken> {
    return this.correspondence.choose(id, body);
  }

  @Get(':id/entries')
  @NotStored()
  @ApiOperation({ summary: 'At most 100 entries after one; ask again after `last` until there are none' })
  entries(@Param('id') id: string, @Query() { after = 0 }: AfterQuery) {
    return this.feed.page(id, after);
  }

  @Get(':id/stream')
  @ApiOperation({
    summary: 'Every entry after one, then each as it comes, as server-sent events; the id is the entryId',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The last entry that is known; comes before `after`.',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  stream(
    @Param('id') id: string,
    @Query() { after = 0 }: AfterQuery,
    @Headers('last-event-id') last: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.feed.stream(id, /^\d{1,9}$/.test(last ?? '') ? Number(last) : after, reply);
  }
}
