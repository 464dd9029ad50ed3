import { type BacktestReport, type Mistake, parsePolicy } from '@baton/routing';
import { Api, type Known } from '@baton/service-kit/http';
import { Body, HttpCode, Logger, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Backtester } from '../policies/backtester.ts';
import { policyDigest } from '../policies/policy-digest.ts';
import { BacktestStore } from '../store/backtest.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { Auditor, AuditorGuard } from './auditor.guard.ts';
import { PolicyText, PolicyTrial } from './policy.bodies.ts';
import { policyIn } from './policy.text.ts';

/** What a check says: `version` of a policy, or all that is wrong. */
interface Checked {
  readonly version?: string;
  readonly mistakes: readonly Mistake[];
  /** What in it can have no effect. */
  readonly warnings: readonly Mistake[];
}

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
  @ApiOperation({ summary: 'Is this document a policy? Says every mistake with its line and column' })
  check(@Body() { document }: PolicyText): Checked {
    const parsed = parsePolicy(document);
    if ('mistakes' in parsed) return { ...parsed, warnings: [] };
    return { version: parsed.policy.version, mistakes: [], warnings: parsed.warnings };
  }

  @Post('backtests')
  @HttpCode(200)
  @ApiOperation({ summary: 'What this policy would do with what was decided here, compared with the one in force' })
  async backtest(
    @Auditor() auditor: Known,
    @Body() { document, last: limit, tenant }: PolicyTrial,
  ): Promise<BacktestReport> {
    const { policy: candidate } = policyIn(document);
    this.log.log({ msg: 'Tried a policy', auditor: auditor.id, policy_version: candidate.version });
    const { agents, policy: base } = this.facts.facts();
    const report = await this.backtester.run({ candidate, base, agents, asked: { limit, ...(tenant && { tenant }) } });
    await this.backtests.keep(policyDigest(candidate), auditor.id, report);
    return report;
  }
}
