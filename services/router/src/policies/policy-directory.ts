import { readFile } from 'node:fs/promises';
import { defaultPolicy, type Policy, parsePolicy, readPolicy, written } from '@baton/routing';
import { Recurring } from '@baton/service-kit';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { RouterConfig } from '../router.config.ts';
import { type KeptPolicy, PolicyStore } from '../store/policy.store.ts';

/** The policy in force as of a moment ago, in memory. A decision is made by the one it began with. */
@Injectable()
export class PolicyDirectory implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Policy');
  private readonly refreshing = new Recurring('The policy could not be read', () => this.refresh());
  private policy: Policy = defaultPolicy;
  /** The version that was last looked at, also one that cannot be used. */
  private seen?: string;

  constructor(
    private readonly store: PolicyStore,
    private readonly config: RouterConfig,
  ) {}

  /** Where none was ever in force, what waits to be decided goes by the file that is about to be. */
  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
    if (this.seen === undefined) this.policy = (await policyIn(this.config.routingPolicy)) ?? this.policy;
    void this.refreshing.start(this.config.policyRefreshMs);
  }

  onApplicationShutdown(): Promise<void> {
    return this.refreshing.stop();
  }

  snapshot(): Policy {
    return this.policy;
  }

  async refresh(): Promise<void> {
    const kept = await this.store.newerThan(this.seen);
    if (!kept) return;
    this.seen = kept.version;
    this.take(kept);
  }

  /** One that this build no longer understands leaves the one before in force. */
  private take({ version, document }: KeptPolicy): void {
    const read = readPolicy(JSON.parse(document));
    if ('policy' in read) {
      this.policy = read.policy;
      this.log.log({ msg: 'In force', policy_version: version });
      return;
    }
    const [first] = read.faults;
    const mistake = `${written(first?.path ?? [])}: ${first?.message}`;
    this.log.error({ msg: 'Cannot be used any more', policy_version: version, mistake, instead: this.policy.version });
  }
}

/** What is wrong with a file is told by whoever publishes it. */
const policyIn = async (file: string | undefined): Promise<Policy | undefined> => {
  const parsed = parsePolicy(file ? await readFile(file, 'utf8').catch(() => '') : '');
  return 'policy' in parsed ? parsed.policy : undefined;
};
