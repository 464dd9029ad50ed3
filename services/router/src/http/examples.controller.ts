import { type ExamplesByIntent, fragmentOf } from '@baton/routing';
import { Api, type Known, NotStored, Problem, problemBody } from '@baton/service-kit/http';
import { Body, Get, Header, HttpCode, Logger, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { LabelledExample } from '../domain/wrong-routes/labelled-example.ts';
import type { Verdict } from '../domain/wrong-routes/review.ts';
import { ExampleReviews } from '../examples/example-reviews.ts';
import { LabelledExampleStore } from '../store/labelled-example.store.ts';
import { Auditor, AuditorGuard } from './auditor.guard.ts';
import { AcceptBody, ExamplePath, ExamplesQuery, NoBody } from './example.queries.ts';

/** What was routed wrong, to be learned from. Who looked at it and who reviewed what is on record. */
@Api('examples', AuditorGuard)
export class ExamplesController {
  private readonly log = new Logger('Audit');

  constructor(
    private readonly examples: LabelledExampleStore,
    private readonly reviews: ExampleReviews,
  ) {}

  @Get()
  @NotStored()
  @ApiOperation({
    summary: 'What was routed wrong, the newest first: the words, what they were taken for, what was right',
  })
  list(@Auditor() auditor: Known, @Query() { state, limit }: ExamplesQuery): Promise<LabelledExample[]> {
    this.log.log({ msg: 'Looked at labelled examples', auditor: auditor.id, state });
    return this.examples.inState(state, limit);
  }

  @Get('known')
  @NotStored()
  @ApiOperation({ summary: 'What classifiers learn from as it is, by intent: the examples of the cards' })
  known(): ExamplesByIntent {
    return this.reviews.known();
  }

  @Get('additions')
  @NotStored()
  @Header('content-type', 'application/yaml; charset=utf-8')
  @ApiOperation({ summary: 'What was accepted and is not known yet, as a policy document has it' })
  async additions(@Auditor() auditor: Known): Promise<string> {
    this.log.log({ msg: 'Looked at labelled examples', auditor: auditor.id, state: 'accepted' });
    return fragmentOf(await this.reviews.additions());
  }

  @Post(':id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Learn from it, perhaps in other words or for another intent' })
  accept(@Auditor() by: Known, @Param() { id }: ExamplePath, @Body() body: AcceptBody): Promise<LabelledExample> {
    return this.review(by, id, { accept: body });
  }

  @Post(':id/dismiss')
  @HttpCode(200)
  @ApiOperation({ summary: 'Do not learn from it, and forget its words' })
  dismiss(@Auditor() by: Known, @Param() { id }: ExamplePath, @Body() _: NoBody): Promise<LabelledExample> {
    return this.review(by, id, {});
  }

  private async review(by: Known, id: string, verdict: Verdict): Promise<LabelledExample> {
    const reviewed = await this.reviews.review(id, verdict, by.id);
    if (!reviewed) throw new Problem(problemBody(404, 'not_found', 'There is no such example.'));
    if ('refused' in reviewed)
      throw new Problem(problemBody(reviewed.refused === 'dismissed' ? 409 : 422, reviewed.refused, reviewed.detail));
    this.log.log({ msg: 'Reviewed a labelled example', auditor: by.id, example: id, state: reviewed.state });
    return reviewed;
  }
}
