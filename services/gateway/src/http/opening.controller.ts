import { Api } from '@baton/service-kit/http';
import { Body, Post, UseFilters } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { Opened } from './answers.ts';
import { OpenBody } from './bodies.ts';
import { ChannelGuard, ChannelId } from './channel.guard.ts';
import { Correspondence } from './correspondence.ts';
import { RefusedFilter } from './refused.filter.ts';

/** Where a channel's own server opens conversations. */
@Api('conversations', ChannelGuard)
@UseFilters(RefusedFilter)
export class OpeningController {
  constructor(private readonly correspondence: Correspondence) {}

  @Post()
  @ApiOperation({
    summary: 'Open a conversation, with a channel’s token; the same id and customer get the same answer',
  })
  @ApiCreatedResponse({ type: Opened })
  open(@ChannelId() channel: string, @Body() { customer, conversationId }: OpenBody): Promise<Opened> {
    return this.correspondence.open(channel, customer, conversationId);
  }
}
