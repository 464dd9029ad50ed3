import { newId } from '@baton/contracts';
import { NotStored } from '@baton/service-kit/http';
import { Body, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { decideClaim } from '../domain/decisions/claim.decision.ts';
import { decideHandBack } from '../domain/decisions/hand-back.decision.ts';
import { decideRelease } from '../domain/decisions/release.decision.ts';
import { decideReply } from '../domain/decisions/reply.decision.ts';
import { decideResolve } from '../domain/decisions/resolve.decision.ts';
import { HumanQueueConfig } from '../human-queue.config.ts';
import { HandBackBody, ItemQuery, NoBody, NoteBody, ReplyBody } from './bodies.ts';
import { Asking, type Caller } from './caller.ts';
import { Desk } from './desk.ts';
import type { ItemDetail, ItemLine } from './item.view.ts';
import { ItemViews } from './item.views.ts';
import { Idempotent, IfUnchanged, OperatorApi } from './operator-api.decorator.ts';

@OperatorApi('items')
export class ItemsController {
  constructor(
    private readonly desk: Desk,
    private readonly views: ItemViews,
    private readonly config: HumanQueueConfig,
  ) {}

  @Get()
  @NotStored()
  @ApiOperation({
    summary:
      'The newest 200 items of a status; without one, all that are open or owed, oldest first. What wants a skill that a colleague on duty has is theirs for a minute',
  })
  list(@Asking() { operator }: Caller, @Query() { status = 'open' }: ItemQuery): Promise<ItemLine[]> {
    return this.views.list(status, operator.id);
  }

  @Get(':id')
  @NotStored()
  @ApiOperation({ summary: 'An item: the brief, the conversation, the notes; its version is the ETag' })
  async one(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ItemDetail> {
    const detail = await this.views.one(id);
    reply.header('etag', `"${detail.version}"`);
    return detail;
  }

  @Post(':id/claim')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Take the item. One claim wins; for an offer it is the acceptance' })
  claim(@Asking() caller: Caller, @Param('id') id: string, @Body() _: NoBody): Promise<ItemLine> {
    const { operator } = caller;
    return this.desk.act(caller, id, (item, since) => {
      const until = new Date(since.getTime() + this.config.leaseMs);
      return decideClaim(item, { id: newId(), operator, since, until }, newId());
    });
  }

  @Post(':id/release')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Put the item back in line' })
  release(@Asking() caller: Caller, @Param('id') id: string, @Body() _: NoBody): Promise<ItemLine> {
    return this.desk.act(caller, id, (item, now) => decideRelease(item, caller.operator, newId(), now));
  }

  @Post(':id/reply')
  @HttpCode(200)
  @Idempotent()
  @IfUnchanged()
  @ApiOperation({ summary: 'Say something to the customer' })
  reply(@Asking() caller: Caller, @Param('id') id: string, @Body() body: ReplyBody): Promise<ItemLine> {
    const words = { ...body, messageId: newId() };
    return this.desk.act(caller, id, (item, now) => decideReply(item, words, caller.operator, now));
  }

  @Post(':id/note')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Leave a note for other operators' })
  note(@Asking() caller: Caller, @Param('id') id: string, @Body() { text }: NoteBody): Promise<{ id: string }> {
    return this.desk.note(caller, id, text);
  }

  @Post(':id/keep-promise')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Say how a customer who was promised a message or a call, and nobody came, was reached' })
  keepPromise(@Asking() caller: Caller, @Param('id') id: string, @Body() { text }: NoteBody): Promise<{ id: string }> {
    return this.desk.keepPromise(caller, id, text);
  }

  @Post(':id/hand-back')
  @HttpCode(200)
  @Idempotent()
  @IfUnchanged()
  @ApiOperation({ summary: 'Offer the conversation to an AI again; the floor is yours until it is taken' })
  handBack(@Asking() caller: Caller, @Param('id') id: string, @Body() body: HandBackBody): Promise<ItemLine> {
    const { agentId, intent, settled, promised, forbidden, decision, summary, task } = body;
    const returns = { settled, promised, forbidden, decision };
    const to = { ...(agentId && { agentId }), ...(intent && { intent }) };
    const back = { handoffId: newId(), to, returns, summary, task };
    return this.desk.act(caller, id, (item, now) => decideHandBack(item, back, caller.operator, now));
  }

  @Post(':id/resolve')
  @HttpCode(200)
  @Idempotent()
  @IfUnchanged()
  @ApiOperation({ summary: 'Say the last words and close the conversation' })
  resolve(@Asking() caller: Caller, @Param('id') id: string, @Body() body: ReplyBody): Promise<ItemLine> {
    const words = { ...body, messageId: newId() };
    return this.desk.act(caller, id, (item, now) => decideResolve(item, words, caller.operator, now));
  }
}
