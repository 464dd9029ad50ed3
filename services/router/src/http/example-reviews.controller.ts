import { Api, type Known, Problem, problemBody } from '@baton/service-kit/http';
import { Body, HttpCode, Logger, Param, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { LabelledExample } from '../domain/wrong-routes/labelled-example.ts';
import type { Verdict } from '../domain/wrong-routes/review.ts';
import { ExampleReviews } from '../examples/example-reviews.ts';
import { AcceptBody, ExamplePath, NoBody } from './example.queries.ts';
import { PolicyOwner, PolicyOwnerGuard } from './policy-owner.guard.ts';

/** What is to be learned from is said by whoever owns the policy that learns it. Who reviewed what is on record. */
@Api('examples', PolicyOwnerGuard)
export class ExampleReviewsController {
  private readonly log = new Logger('Audit');

  constructor(private readonly reviews: ExampleReviews) {}

  @Post(':id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Learn from it, perhaps in other words or for another intent' })
  accept(@PolicyOwner() by: Known, @Param() { id }: ExamplePath, @Body() body: AcceptBody): Promise<LabelledExample> {
    return this.review(by, id, { accept: body });
  }

  @Post(':id/dismiss')
  @HttpCode(200)
  @ApiOperation({ summary: 'Do not learn from it, and forget its words' })
  dismiss(@PolicyOwner() by: Known, @Param() { id }: ExamplePath, @Body() _: NoBody): Promise<LabelledExample> {
    return this.review(by, id, {});
  }

  private async review(by: Known, id: string, verdict: Verdict): Promise<LabelledExample> {
    const reviewed = await this.reviews.review(id, verdict, by.id);
    if (!reviewed) throw new Problem(problemBody(404, 'not_found', 'There is no such example.'));
    if ('refused' in reviewed)
      throw new Problem(problemBody(reviewed.refused === 'dismissed' ? 409 : 422, reviewed.refused, reviewed.detail));
    this.log.log({ msg: 'Reviewed a labelled example', policy_owner: by.id, example: id, state: reviewed.state });
    return reviewed;
  }
}
