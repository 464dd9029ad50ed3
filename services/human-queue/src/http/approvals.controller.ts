import { NotStored } from '@baton/service-kit/http';
import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Approval } from '../domain/approval.ts';
import { ApprovalStore } from '../store/approval.store.ts';
import { ApprovalQuery, DecisionBody } from './bodies.ts';
import { Asking, type Caller } from './caller.ts';
import { Judgement } from './judgement.ts';
import { Idempotent, OperatorApi } from './operator-api.decorator.ts';

const listMax = 200;

@OperatorApi('approvals')
export class ApprovalsController {
  constructor(
    private readonly approvals: ApprovalStore,
    private readonly judgement: Judgement,
  ) {}

  @Get()
  @NotStored()
  @ApiOperation({ summary: 'Acts that wait for a person, oldest first; with `all`, the decided ones after them' })
  async list(@Query() { status = 'pending' }: ApprovalQuery): Promise<Approval[]> {
    return (await this.approvals.list(status === 'pending', listMax)).map(shown);
  }

  @Post(':id/decide')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    summary: 'Approve the act as it is shown or as you edit it, or reject it. The first decision stands',
  })
  decide(@Asking() caller: Caller, @Param('id') id: string, @Body() body: DecisionBody): Promise<Approval> {
    return this.judgement.decide(caller, id, body);
  }
}

/** What was said word for word stays with the conversation. */
const shown = (approval: Approval): Approval => ({
  ...approval,
  package: approval.package && { ...approval.package, history: undefined },
});
