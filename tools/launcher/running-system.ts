import type { Child } from '../infrastructure/child.ts';
import { createDatabase, type DatabaseUrls } from '../infrastructure/databases.ts';
import type { Kafka } from '../infrastructure/kafka.contract.ts';
import { startKafka } from '../infrastructure/kafka.ts';
import type { Postgres } from '../infrastructure/postgres.contract.ts';
import { startPostgres } from '../infrastructure/postgres.ts';
import { passwordsIn } from '../infrastructure/secrets.ts';
import { sentence } from '../infrastructure/trouble.ts';
import { type Service, services } from '../system.ts';
import { build } from './build.ts';
import { KeepAlive, type Part } from './keep-alive.ts';
import { paths } from './paths.ts';
import { kafkaPort, postgresPort } from './ports.ts';
import { step } from './progress.ts';
import { endWhenDead } from './pulse.ts';
import { note } from './say.ts';
import { launchService, lives, migrate, untilReady } from './service.ts';
import { type State, writeState } from './state.ts';
import { together } from './together.ts';
import { createTopics } from './topics.ts';
import { Traces } from './traces/traces.ts';

type Databases = Map<Service, DatabaseUrls>;

/** All that tools/system.ts lists, as processes: brought up in order, kept alive, taken down in the opposite order. */
export class RunningSystem {
  readonly #signal: AbortSignal;
  readonly #passwords = passwordsIn(paths.secrets);
  readonly #kafka: KeepAlive<Kafka>;
  readonly #postgres: KeepAlive<Postgres>;
  readonly #services: KeepAlive<Child>[] = [];
  readonly #traces: Traces;
  #phase: State['phase'] = 'starting';

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    const kafka = { home: paths.kafka, port: kafkaPort(), jars: paths.jars };
    const postgres = { home: paths.postgres, port: postgresPort(), passwords: this.#passwords };
    this.#kafka = this.#keep('kafka', () => startKafka({ ...kafka, signal }));
    this.#postgres = this.#keep('postgres', () => startPostgres({ ...postgres, signal }));
    this.#traces = new Traces(() => this.#tellIfPossible(this.#phase));
  }

  async bringUp(): Promise<State> {
    this.#tell('starting');
    await together(this.#signal, [
      () => step('Kafka', async () => (await this.#kafka.start()).brokers),
      () => step('PostgreSQL', async () => (await this.#postgres.start()).from),
      (signal) => step('Build', () => build(signal)),
      () => this.#traces.prepare(),
    ]);
    const databases = await this.#createDatabases();
    await together(this.#signal, [
      (signal) => step('Topics', () => createTopics(this.#brokers(), signal)),
      (signal) => step('Migrations', () => this.#migrate(databases, signal)),
    ]);
    await step('Services', () => this.#startServices(databases));
    this.#traces.start();
    return this.#tell('ready');
  }

  /** Goes on whatever fails on the way: at the end nothing runs. */
  async takeDown(): Promise<void> {
    this.#tellIfPossible('stopping');
    await Promise.allSettled(this.#services.map((service) => service.stop()));
    await Promise.allSettled([this.#kafka.stop(), this.#postgres.stop(), this.#traces.stop()]);
    this.#tellIfPossible('stopped');
  }

  async #createDatabases(): Promise<Databases> {
    const databases: Databases = new Map();
    const adminUrl = this.#postgres.part?.adminUrl ?? '';
    for (const service of services)
      databases.set(service, await createDatabase(adminUrl, service.database, this.#passwords));
    return databases;
  }

  async #migrate(databases: Databases, signal: AbortSignal): Promise<void> {
    const tasks = [...databases].map(
      ([service, { owner }]) =>
        (either: AbortSignal) =>
          migrate(service, owner, either),
    );
    await together(signal, tasks);
  }

  async #startServices(databases: Databases): Promise<void> {
    const tasks = services.map((service) => (signal: AbortSignal) => this.#startService(service, databases, signal));
    await together(this.#signal, tasks);
  }

  async #startService(service: Service, databases: Databases, signal: AbortSignal): Promise<void> {
    const databaseUrl = databases.get(service)?.service ?? '';
    const traces = this.#traces.addresses;
    const surroundings = { brokers: this.#brokers(), databaseUrl, secrets: this.#passwords, traces };
    const kept = this.#keep(service.name, async () => launchService(service, surroundings));
    this.#services.push(kept);
    await kept.start();
    await untilReady(service, kept, signal);
    void endWhenDead(kept, { ask: () => lives(service), everyMs: 10_000 });
  }

  #keep<P extends Part>(name: string, begin: () => Promise<P>): KeepAlive<P> {
    return new KeepAlive(name, begin, () => this.#tellIfPossible(this.#phase));
  }

  #tell(phase: State['phase']): State {
    this.#phase = phase;
    const state = {
      phase,
      kafka: this.#kafka.part,
      database: this.#postgres.part,
      traces: this.#traces.state,
      parts: [this.#kafka, this.#postgres, this.#traces.zipkin, ...this.#services].map(({ name, part, restarts }) => ({
        name,
        pid: part?.pid,
        restarts,
      })),
    };
    writeState(state);
    return state;
  }

  /** A full disk must neither bring down what runs nor keep up what is to stop. */
  #tellIfPossible(phase: State['phase']): void {
    try {
      this.#tell(phase);
    } catch (error) {
      note(sentence(error));
    }
  }

  #brokers(): string {
    return this.#kafka.part?.brokers ?? '';
  }
}
