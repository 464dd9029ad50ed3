import { NotStored } from '@baton/service-kit/http';
import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Approval } from '../domain/approval.ts';
import { ApprovalStore } from '../store/approval.store.ts';
import { ApprovalQuery, DecisionBody } from './bodies.ts';
import { Asking, type Caller } from './caller.ts';
import { Judgement } from './judgement.ts';
import { Idempotent, OperatorApi } from './operator-api.decorator.ts';

const pendingMax = 200;
const endedMax = 20;

@OperatorApi('approvals')
export class ApprovalsController {
  constructor(
    private readonly approvals: ApprovalStore,
    private readonly judgement: Judgement,
  ) {}

  @Get()
  @NotStored()
  @ApiOperation({ summary: 'Acts that wait for a person, oldest first; `ended`: how the latest ended, newest first' })
  async list(@Query() { status = 'pending' }: ApprovalQuery): Promise<Approval[]> {
    const found = status === 'ended' ? this.approvals.ended(endedMax) : this.approvals.pending(pendingMax);
    return (await found).map(shown);
  }

  @Post(':id/decide')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    summary: 'Approve the act as it is shown or as you edit it, or reject it. Where it takes two, the first yes waits',
  })
  decide(@Asking() caller: Caller, @Param('id') id: string, @Body() body: DecisionBody): Promise<Approval> {
    return this.judgement.decide(caller, id, body);
  }
}

/** What was said word for word stays with the conversation; of what has ended it is enough whose it was. */
const shown = (approval: Approval): Approval => {
  const { package: contents, status } = approval;
  if (!contents) return approval;
  const { summary, task, customer } = contents;
  const brief = status === 'pending' ? { ...contents, history: undefined } : { summary, task, customer };
  return { ...approval, package: brief };
};
