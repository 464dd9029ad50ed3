import { sourceOf } from '@baton/contracts';
import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { Pool } from 'pg';
import { Database } from './database/database.ts';
import { PgDatabase } from './database/pg.database.ts';
import { chosenDriver } from './driver/driver.choice.ts';
import { KafkaDriver, type Producer } from './driver/driver.ts';
import { defaultKafkaDriver, type KafkaDriverName } from './driver/kafka.options.ts';
import { MeasuredDriver } from './metrics/measured.driver.ts';
import { MeasuredProducer } from './metrics/measured.producer.ts';
import { StateMetrics } from './metrics/state.metrics.ts';
import { KafkaPublisher } from './outbox/kafka.publisher.ts';
import { OutboxStore } from './outbox/outbox.store.ts';
import { Outbox } from './outbox/outbox.ts';
import { PgOutbox } from './outbox/pg.outbox.ts';
import { Publisher } from './outbox/publisher.ts';
import { Progress } from './progress/progress.ts';
import { ReadProgress } from './progress/read.progress.ts';
import { createRelay } from './relay/create-relay.ts';
import { Relay } from './relay/relay.ts';
import { KafkaTransport } from './transport/kafka.transport.ts';

export interface MessagingOptions {
  /** The consumer group, also the name in dead letter topics, in `ce_source` and in the broker's logs. */
  group: string;
  /** `host:port` each. */
  brokers: readonly string[];
  /** The client that speaks to Kafka; no other is loaded. */
  kafkaDriver?: KafkaDriverName;
  /** How long this process may be silent before its partitions go to others; default 10 s. */
  sessionTimeoutMs?: number;
  /** The agent whose inbox is consumed by `@Handles(…, { on: 'inbox' })`. */
  inbox?: string;
  /** Records handled at once, default 12. Keep it below the size of the database pool: each holds a connection. */
  concurrency?: number;
  /** How long a record that fails may hold up others of its key, default one minute; then it is a dead letter. */
  patienceMs?: number;
  /** The consumer is gone for good. Default: thrown as an uncaught exception, so that the process ends. */
  fatal?(error: Error): void;
}

/** The producer of what goes straight to Kafka: dead letters, heartbeats, cards. The relay has its own. */
const DIRECT = Symbol('direct producer');

/** Needs a `Pool` of pg in the container. Started and stopped with the application; the transport by `connectMicroservice`. */
@Module({})
export class MessagingModule implements OnApplicationBootstrap, OnApplicationShutdown {
  static forRoot(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      providers: [...ground(options), ...wayOut(sourceOf(options.group)), ...wayIn(options)],
      exports: [KafkaDriver, Database, Publisher, Outbox, Progress, Relay, KafkaTransport],
    };
  }

  constructor(
    private readonly relay: Relay,
    @Inject(DIRECT) private readonly direct: Producer,
  ) {}

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  /** Nest has closed the transport before. */
  async onApplicationShutdown(): Promise<void> {
    await this.relay.close();
    await this.direct.close();
  }
}

function ground({ group, brokers, kafkaDriver = defaultKafkaDriver, sessionTimeoutMs }: MessagingOptions): Provider[] {
  const options = { clientId: group, brokers, sessionTimeoutMs };
  return [
    {
      provide: KafkaDriver,
      useFactory: async () => new MeasuredDriver(await chosenDriver(kafkaDriver, options)),
    },
    { provide: Database, useFactory: (pool: Pool) => new PgDatabase(pool), inject: [Pool] },
    {
      provide: DIRECT,
      useFactory: (driver: KafkaDriver) => new MeasuredProducer(driver.producer(), 'direct'),
      inject: [KafkaDriver],
    },
  ];
}

function wayOut(source: string): Provider[] {
  return [
    OutboxStore,
    {
      provide: Relay,
      useFactory: (database: Database, store: OutboxStore, driver: KafkaDriver) =>
        createRelay(database, store, new MeasuredProducer(driver.producer(), 'relay')),
      inject: [Database, OutboxStore, KafkaDriver],
    },
    {
      provide: Outbox,
      useFactory: (store: OutboxStore, relay: Relay) =>
        new PgOutbox(store, source, (committed) => relay.publish(committed)),
      inject: [OutboxStore, Relay],
    },
    { provide: Publisher, useFactory: (direct: Producer) => new KafkaPublisher(direct, source), inject: [DIRECT] },
  ];
}

function wayIn({
  group,
  inbox,
  concurrency = 12,
  patienceMs = 60_000,
  fatal = throwUncaught,
}: MessagingOptions): Provider[] {
  const options = { group, inbox, concurrency, patienceMs, fatal };
  return [
    ReadProgress,
    { provide: Progress, useExisting: ReadProgress },
    {
      provide: KafkaTransport,
      useFactory: (driver: KafkaDriver, database: Database, deadLetters: Producer, progress: ReadProgress) =>
        new KafkaTransport(options, { driver, database, deadLetters, progress }),
      inject: [KafkaDriver, Database, DIRECT, ReadProgress],
    },
    {
      provide: StateMetrics,
      useFactory: (transport: KafkaTransport, database: Database, store: OutboxStore) =>
        new StateMetrics(group, {
          backlog: () => store.backlog(database),
          parkedKeys: () => transport.parkedKeys,
          isCircuitOpen: () => transport.isCircuitOpen,
        }),
      inject: [KafkaTransport, Database, OutboxStore],
    },
  ];
}

function throwUncaught(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}
