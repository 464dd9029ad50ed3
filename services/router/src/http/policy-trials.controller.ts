import type { BacktestReport } from '@baton/routing';
import { Api, type Known } from '@baton/service-kit/http';
import { Body, HttpCode, Logger, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { type DryRun, dryRun } from '../domain/dry-run/dry-run.ts';
import { Backtester } from '../policies/backtester.ts';
import { policyDigest } from '../policies/policy-digest.ts';
import { BacktestStore } from '../store/backtest.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { Auditor, AuditorGuard } from './auditor.guard.ts';
import { ImaginedMessage, TrialQuery } from './policy.bodies.ts';
import { type Checked, policyInBody, TakesPolicy } from './policy.text.ts';

/** Policies before they are in force, for auditors: trying one changes nothing. */
@Api('policies', AuditorGuard)
export class PolicyTrialsController {
  private readonly log = new Logger('Audit');

  constructor(
    private readonly facts: FactsSource,
    private readonly backtester: Backtester,
    private readonly backtests: BacktestStore,
  ) {}

  @Post('checks')
  @HttpCode(200)
  @TakesPolicy()
  @ApiOperation({ summary: 'Is this a policy? Every mistake is told with its line and column' })
  check(@Body() body: unknown): Checked {
    const { policy, warnings } = policyInBody(body);
    return { version: policy.version, warnings };
  }

  @Post('backtests')
  @HttpCode(200)
  @TakesPolicy()
  @ApiOperation({ summary: 'What this policy would do with what was decided here, compared with the one in force' })
  async backtest(
    @Auditor() auditor: Known,
    @Query() { last: limit, tenant }: TrialQuery,
    @Body() body: unknown,
  ): Promise<BacktestReport> {
    const { policy: candidate } = policyInBody(body);
    this.log.log({ msg: 'Tried a policy', auditor: auditor.id, policy_version: candidate.version });
    const { agents, policy: base } = this.facts.facts();
    const report = await this.backtester.run({ candidate, base, agents, asked: { limit, ...(tenant && { tenant }) } });
    await this.backtests.keep(policyDigest(candidate), auditor.id, report);
    return report;
  }

  @Post('dry-runs')
  @HttpCode(200)
  @ApiOperation({ summary: 'Where a customer’s words would go, and why; nothing of them is kept' })
  dryRun(@Auditor() auditor: Known, @Body() { document, ...imagined }: ImaginedMessage): DryRun {
    const facts = this.facts.facts(undefined, document === undefined ? undefined : policyInBody(document).policy);
    this.log.log({ msg: 'Made a dry run', auditor: auditor.id, policy_version: facts.policy.version });
    return dryRun(imagined, facts, new Date());
  }
}
