import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpanLine } from '@baton/service-kit';
import { afterAll, afterEach } from 'vitest';
import { createDatabase } from '../database/fresh-database.ts';
import { brokers } from '../infrastructure.ts';
import { forgetEarlierSystems } from '../kafka/forget.ts';
import { readSpans } from '../spans/span-file.ts';
import { builtMigrations, builtService, builtTopics } from './commands.ts';
import { type NodeCommand, succeed } from './node.process.ts';
import { ServiceInstance } from './service.instance.ts';

type Environment = Readonly<Record<string, string>>;

interface Deployed {
  command: NodeCommand;
  instance: ServiceInstance;
  drop(): Promise<void>;
}

/** The real services, as they are built, on this run's Kafka and PostgreSQL; each with an empty database of its own. */
export class System {
  private readonly folder = mkdtempSync(join(tmpdir(), 'baton-system-'));
  private readonly spansFile = join(this.folder, 'spans.jsonl');
  private readonly services = new Map<string, Deployed>();
  private readonly doubles: ServiceInstance[] = [];

  /**
   * Ready when it resolves. For the top of a file: it stops after the last test, and a failed test prints the end of
   * every service's log. `env` goes to each service.
   */
  static async start(names: readonly string[], env: Environment = {}): Promise<System> {
    const system = new System();
    afterAll(() => system.stop());
    afterEach(({ task }) => {
      if (task.result?.state === 'fail') console.error(system.lastWords());
    });
    await forgetEarlierSystems(names);
    await succeed(builtTopics({ KAFKA_BROKERS: brokers().join() }));
    await Promise.all(names.map((name) => system.deploy(name, env)));
    return system;
  }

  service(name: string): ServiceInstance {
    return this.deployed(name).instance;
  }

  /** Ends it at once, unless another signal is given; `exit 0` after an orderly stop. */
  kill(name: string, signal: NodeJS.Signals = 'SIGKILL'): Promise<string> {
    return this.service(name).kill(signal);
  }

  /** Starts a service that has ended, over the database it left, and waits until it is ready. */
  async restart(name: string): Promise<void> {
    const deployed = this.deployed(name);
    deployed.instance = await ServiceInstance.launch(deployed.command);
    await deployed.instance.ready();
  }

  /** Starts one more beside the others: a service, an example, or one agent of an example, `software/planner`. It stops with them. */
  async join(name: string): Promise<void> {
    await this.deploy(name, {});
  }

  /** Starts one more process of a service, over the same database; it stops with the test. */
  async double(name: string): Promise<ServiceInstance> {
    const instance = await ServiceInstance.launch(this.deployed(name).command);
    this.doubles.push(instance);
    return instance.ready();
  }

  /** The database of a service. */
  databaseUrl(name: string): string {
    return this.deployed(name).command.env.DATABASE_URL ?? '';
  }

  /** The spans that ended so far, of all services. */
  spans(): SpanLine[] {
    return readSpans(this.spansFile);
  }

  async stop(): Promise<void> {
    const all = [...this.services.values()];
    await Promise.all([...this.doubles, ...all.map(({ instance }) => instance)].map((instance) => instance.kill()));
    await Promise.all(all.map(({ drop }) => drop()));
    rmSync(this.folder, { recursive: true });
  }

  private async deploy(name: string, extra: Environment): Promise<void> {
    const { url, drop } = await createDatabase();
    const env = {
      KAFKA_BROKERS: brokers().join(),
      KAFKA_SESSION_TIMEOUT_MS: '6000',
      ...(process.env.KAFKA_DRIVER && { KAFKA_DRIVER: process.env.KAFKA_DRIVER }),
      DATABASE_URL: url,
      HOST: '127.0.0.1',
      OTEL_SPANS_FILE: this.spansFile,
      ...extra,
    };
    await succeed(builtMigrations(name, env));
    const command = builtService(name, env);
    const instance = await ServiceInstance.launch(command);
    this.services.set(name, { command, instance, drop });
    await instance.ready();
  }

  private deployed(name: string): Deployed {
    const deployed = this.services.get(name);
    if (!deployed) throw new Error(`${name} is not part of this system, only ${[...this.services.keys()].join(', ')}`);
    return deployed;
  }

  private lastWords(): string {
    const logs = [...this.services].map(
      ([name, { instance }]) => `--- ${name}\n${instance.log.split('\n').slice(-30).join('\n')}`,
    );
    return logs.join('\n');
  }
}
