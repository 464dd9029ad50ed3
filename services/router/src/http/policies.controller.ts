import { Api, type Known, NotStored, Problem, problemBody } from '@baton/service-kit/http';
import { Get, Logger, Param } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { type KeptPolicy, type PolicyLine, PolicyStore } from '../store/policy.store.ts';
import { Auditor, AuditorGuard } from './auditor.guard.ts';
import { PolicyPath } from './policy.queries.ts';

/** The policies that were in force, for auditors. */
@Api('policies', AuditorGuard)
export class PoliciesController {
  private readonly log = new Logger('Audit');

  constructor(private readonly policies: PolicyStore) {}

  @Get()
  @NotStored()
  @ApiOperation({ summary: 'The policies that were in force, the newest first, and which one is' })
  all(@Auditor() auditor: Known): Promise<PolicyLine[]> {
    this.log.log({ msg: 'Looked at the policies', auditor: auditor.id });
    return this.policies.all();
  }

  @Get(':version')
  @NotStored()
  @ApiOperation({ summary: 'One policy, as its document says it' })
  async one(
    @Auditor() auditor: Known,
    @Param() { version }: PolicyPath,
  ): Promise<Omit<KeptPolicy, 'document'> & { readonly document: unknown }> {
    this.log.log({ msg: 'Looked at a policy', auditor: auditor.id, policy_version: version });
    const kept = await this.policies.one(version);
    if (!kept) throw new Problem(problemBody(404, 'not_found', 'There was no such policy.'));
    return { ...kept, document: JSON.parse(kept.document) };
  }
}
