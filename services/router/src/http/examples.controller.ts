import { type ExamplesByIntent, fragmentOf } from '@baton/routing';
import { Api, type Known, NotStored } from '@baton/service-kit/http';
import { Get, Header, Logger, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { LabelledExample } from '../domain/wrong-routes/labelled-example.ts';
import { ExampleReviews } from '../examples/example-reviews.ts';
import { LabelledExampleStore } from '../store/labelled-example.store.ts';
import { Auditor, AuditorGuard } from './auditor.guard.ts';
import { ExamplesQuery } from './example.queries.ts';

/** What was routed wrong, to be learned from. Who looked is on record. */
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
  @ApiOperation({
    summary: 'What classifiers learn from as it is, by intent: the examples of the cards and of the policy in force',
  })
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
}
