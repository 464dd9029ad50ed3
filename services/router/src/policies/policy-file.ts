import { resolve } from 'node:path';
import { type Mistake, type Policy, parsePolicy, sentenceOf } from '@baton/routing';
import { Health, type PartHealth, Recurring } from '@baton/service-kit';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { RouterConfig } from '../router.config.ts';
import { PolicyDirectory } from './policy-directory.ts';
import { PolicyPublisher } from './policy-publisher.ts';
import { tellRefusedPolicy } from './policy-refused.metric.ts';
import { SettledFile } from './settled-file.ts';

/** Publishes what the policy's file says, whenever that changes. A wrong file changes nothing, and says where it is wrong. */
@Injectable()
export class PolicyFile implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Policy');
  private readonly looking = new Recurring('The file of the policy cannot be read or published', () => this.look());
  private readonly path: string | undefined;
  private readonly file: SettledFile | undefined;
  /** What is wrong with it as it is now. */
  private wrong?: string;
  /** What is to give way to what was published at the start. */
  private givesWay?: Policy;
  private isSettled = false;

  constructor(
    private readonly config: RouterConfig,
    private readonly publisher: PolicyPublisher,
    private readonly directory: PolicyDirectory,
    private readonly health: Health,
  ) {
    this.path = config.routingPolicy && resolve(config.routingPolicy);
    this.file = this.path ? new SettledFile(this.path) : undefined;
  }

  onApplicationBootstrap(): void {
    this.health.addReadiness('policy', () => this.state());
    if (this.file) void this.looking.start(this.config.policyRefreshMs);
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }

  /** Ready once what the file said at the start is in force, or is known to be wrong. */
  private state(): PartHealth {
    const inForce = this.directory.snapshot();
    const { version } = inForce;
    this.isSettled ||= !this.file || (this.givesWay !== undefined && this.givesWay !== inForce);
    return { ok: this.isSettled, state: this.wrong ? `${version} in force; ${this.wrong}` : version };
  }

  private async look(): Promise<void> {
    await this.file?.look((text) => this.take(text));
  }

  private async take(text: string): Promise<void> {
    const parsed = parsePolicy(text);
    if ('mistakes' in parsed) this.refuse(parsed.mistakes);
    else await this.publish(parsed.policy, parsed.warnings);
  }

  private async publish(policy: Policy, warnings: readonly Mistake[]): Promise<void> {
    const { version } = policy;
    const before = this.directory.snapshot();
    const published = await this.publisher.publishFile(policy);
    if (published === 'reused') return this.refuse([reused(version)]);
    this.wrong = undefined;
    tellRefusedPolicy(false);
    for (const warning of warnings) this.log.warn({ msg: `A rule ${warning.message}`, at: this.placeOf(warning) });
    if (published === 'in_force') {
      this.isSettled = true;
      return;
    }
    this.givesWay ??= before;
    this.log.log({ msg: 'Published', policy_version: version, file: this.path });
  }

  private refuse(mistakes: readonly Mistake[]): void {
    const inForce = this.directory.snapshot().version;
    const told = mistakes.map((mistake) => `${this.placeOf(mistake)} ${sentenceOf(mistake)}`);
    this.wrong = told[0];
    this.isSettled = true;
    tellRefusedPolicy(true);
    this.log.error({ msg: 'The file is refused; what is in force stays', policy_version: inForce, mistakes: told });
  }

  private placeOf({ line, column }: Mistake): string {
    return `${this.path}:${line}:${column}`;
  }
}

const reused = (version: string): Mistake => ({
  line: 1,
  column: 1,
  path: 'version',
  message: `${version} is there with other content: another content needs another version`,
});
