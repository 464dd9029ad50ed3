import { routingPolicy } from '@baton/contracts';
import { Database, Outbox, type Transaction } from '@baton/messaging';
import { documentOf, type Policy } from '@baton/routing';
import { Injectable } from '@nestjs/common';
import { PolicyStore, policyName } from '../store/policy.store.ts';
import { policyDigest } from './policy-digest.ts';

/** published: it is in force in a moment. reused: the version is there with other content, and nothing was done. */
export type Published = 'published' | 'in_force' | 'reused';

/** Brings a policy onto the topic from which every router takes it. */
@Injectable()
export class PolicyPublisher {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly policies: PolicyStore,
  ) {}

  publish(policy: Policy): Promise<Published> {
    return this.database.transaction((tx) => this.put(tx, policy));
  }

  /** Only what the file says now and did not say when it was last published, by whichever router; that may be on its way yet. */
  publishFile(policy: Policy): Promise<Published> {
    return this.database.transaction(async (tx) => {
      const digest = policyDigest(policy);
      if ((await this.policies.digestOfFile(tx)) === digest)
        return (await this.policies.digestOf(tx, policy.version)) === undefined ? 'published' : 'in_force';
      const published = await this.put(tx, policy);
      if (published !== 'reused') await this.policies.keepFile(tx, digest);
      return published;
    });
  }

  private async put(tx: Transaction, policy: Policy): Promise<Published> {
    const { version } = policy;
    const known = await this.policies.digestOf(tx, version);
    if (known !== undefined && known !== policyDigest(policy)) return 'reused';
    if (known !== undefined && (await this.policies.versionInForce(tx)) === version) return 'in_force';
    const data = { name: policyName, version, document: { ...documentOf(policy) }, since: new Date().toISOString() };
    await this.outbox.add(tx, [{ contract: routingPolicy, data, conversationId: policyName }]);
    return 'published';
  }
}
