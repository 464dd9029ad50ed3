import { explain, type RecordedDecision } from '@baton/routing';
import { Api, type Known, NotStored, Problem, problemBody } from '@baton/service-kit/http';
import { Get, Logger, Param, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { DecisionStore } from '../store/decision.store.ts';
import { Auditor, AuditorGuard } from './auditor.guard.ts';
import { DecisionPath, DecisionsQuery } from './decision.queries.ts';

/** Why conversations went where they went, for auditors. Who looked at what is on record. */
@Api('decisions', AuditorGuard)
export class DecisionsController {
  private readonly log = new Logger('Audit');

  constructor(private readonly decisions: DecisionStore) {}

  @Get()
  @NotStored()
  @ApiOperation({ summary: 'Decisions about routing with all they were made from, the newest first' })
  latest(
    @Auditor() auditor: Known,
    @Query() { conversation: conversationId, ...asked }: DecisionsQuery,
  ): Promise<readonly RecordedDecision[]> {
    this.log.log({ msg: 'Looked at decisions', auditor: auditor.id, conversation_id: conversationId });
    return this.decisions.latest({ ...asked, conversationId });
  }

  @Get(':id')
  @NotStored()
  @ApiOperation({ summary: 'One decision, and in sentences why it was made' })
  async one(
    @Auditor() auditor: Known,
    @Param() { id }: DecisionPath,
  ): Promise<RecordedDecision & { readonly sentences: readonly string[] }> {
    this.log.log({ msg: 'Looked at a decision', auditor: auditor.id, decision_id: id });
    const decision = await this.decisions.one(id);
    if (!decision) throw new Problem(problemBody(404, 'not_found', 'There is no such decision.'));
    return { ...decision, sentences: explain(decision) };
  }
}
