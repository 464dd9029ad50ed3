import { RefusedInput, RoutingPolicy, routingPolicy } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { type Policy, readPolicy, written } from '@baton/routing';
import { Controller } from '@nestjs/common';
import { policyDigest } from '../policies/policy-digest.ts';
import { PolicyStore, policyName } from '../store/policy.store.ts';

/** The one way in for a policy. What is refused leaves the one before in force. */
@Controller()
export class RoutingPolicyHandler {
  constructor(private readonly policies: PolicyStore) {}

  @Handles(routingPolicy)
  async handle(published: RoutingPolicy, { tx, now }: Delivery<RoutingPolicy>): Promise<void> {
    const policy = acceptable(published);
    const digest = policyDigest(policy);
    const known = await this.policies.digestOf(tx, policy.version);
    if (known !== undefined && known !== digest)
      throw new RefusedInput('id_reused', `Version ${policy.version} is there with other content.`);
    const document = JSON.stringify(published.document);
    await this.policies.putInForce(tx, { version: policy.version, digest, document }, new Date(published.since), now);
  }
}

/** @throws RefusedInput `invalid`, with the first mistake */
const acceptable = ({ name, version, document }: RoutingPolicy): Policy => {
  if (name !== policyName) throw new RefusedInput('invalid', `/name: there is one policy, ${policyName}.`);
  const read = readPolicy(document);
  if ('policy' in read && read.policy.version === version) return read.policy;
  if ('policy' in read) throw new RefusedInput('invalid', '/version: is not the one of the document.');
  const [first] = read.faults;
  throw new RefusedInput('invalid', `/document ${written(first?.path ?? [])}: ${first?.message}`);
};
