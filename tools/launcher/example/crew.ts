import { mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import type { Child } from '../../infrastructure/child.ts';
import { createDatabase } from '../../infrastructure/databases.ts';
import { passwordsIn } from '../../infrastructure/secrets.ts';
import { until } from '../../infrastructure/until.ts';
import type { Service } from '../../system.ts';
import { KeepAlive } from '../keep-alive.ts';
import { paths } from '../paths.ts';
import { launchService, migrate, untilReady } from '../service.ts';
import type { State } from '../state.ts';
import { together } from '../together.ts';

/** How old the router's view of who lives may be, four times over. */
const seenByRouterMs = 1_000;

/** Agents that run beside the system, each with a database on its server, until they are stopped. */
export class Crew {
  readonly #state: State;
  readonly #running: KeepAlive<Child>[] = [];
  readonly #passwords = passwordsIn(paths.secrets);

  constructor(state: State) {
    this.#state = state;
  }

  /** Ready, and known to the router, when it resolves. */
  async start(agents: readonly Service[], signal: AbortSignal): Promise<void> {
    mkdirSync(paths.logs, { recursive: true });
    const starts = agents.map((agent) => (either: AbortSignal) => this.#start(agent, either));
    await together(signal, starts);
    await this.#untilKnown(agents.flatMap(({ consumes }) => consumes));
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.#running.map((agent) => agent.stop()));
  }

  async #start(agent: Service, signal: AbortSignal): Promise<void> {
    const { kafka, database } = this.#state;
    const { owner, service } = await createDatabase(database?.adminUrl ?? '', agent.database, this.#passwords);
    await migrate(agent, owner, signal);
    const surroundings = { brokers: kafka?.brokers ?? '', databaseUrl: service, secrets: this.#passwords };
    const kept = new KeepAlive(
      agent.name,
      async () => launchService(agent, surroundings),
      () => {},
    );
    this.#running.push(kept);
    await kept.start();
    await untilReady(agent, kept, signal);
  }

  /** The router makes an agent's inbox once it has seen its card. */
  async #untilKnown(inboxes: readonly string[]): Promise<void> {
    const brokers = (this.#state.kafka?.brokers ?? '').split(',');
    const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    try {
      await until(() => admin.fetchTopicMetadata({ topics: [...inboxes] }), { ms: 30_000 });
      await pause(seenByRouterMs);
    } finally {
      await admin.disconnect();
    }
  }
}
