import { Api, type Known, Problem, problemBody } from '@baton/service-kit/http';
import { Body, HttpCode, Logger, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { policyDigest } from '../policies/policy-digest.ts';
import { PolicyPublisher, type Published } from '../policies/policy-publisher.ts';
import { PolicyStore } from '../store/policy.store.ts';
import { type Checked, policyInBody, TakesPolicy } from './policy.text.ts';
import { PolicyOwner, PolicyOwnerGuard } from './policy-owner.guard.ts';

interface Accepted extends Checked {
  readonly digest: string;
  readonly state: Published;
}

/** A policy comes into force. Who published what is on record. */
@Api('policies', PolicyOwnerGuard)
export class PublishPolicyController {
  private readonly log = new Logger('Audit');

  constructor(
    private readonly publisher: PolicyPublisher,
    private readonly policies: PolicyStore,
  ) {}

  @Post()
  @HttpCode(202)
  @TakesPolicy()
  @ApiOperation({ summary: 'Publish a policy; every router has it in a moment. It must have been tried by a backtest' })
  async publish(@PolicyOwner() owner: Known, @Body() body: unknown): Promise<Accepted> {
    const { policy, warnings } = policyInBody(body);
    const { version } = policy;
    const digest = policyDigest(policy);
    if (!(await this.policies.wasTried(digest))) throw new Problem(problemBody(409, 'not_tried', untried));
    const state = await this.publisher.publish(policy);
    if (state === 'reused') throw new Problem(problemBody(409, 'version_reused', reused(version)));
    this.log.log({ msg: 'Published a policy', policy_owner: owner.id, policy_version: version, digest });
    return { version, digest, state, warnings };
  }
}

const untried = 'This very content was not tried on what was decided: run a backtest of it first.';
const reused = (version: string) =>
  `Version ${version} is there with other content: another content needs another version.`;
