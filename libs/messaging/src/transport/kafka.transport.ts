import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import type { Database } from '../database/database.ts';
import type { KafkaDriver, Producer } from '../driver/driver.ts';
import { InboxStore } from '../inbox/inbox.store.ts';
import type { ReadProgress } from '../progress/read.progress.ts';
import { type ConsumerState, GroupConsumer } from './group.consumer.ts';
import { HandlerRegistry } from './handler.registry.ts';
import { Slots } from './lanes.ts';
import { ProcessTracing } from './process.tracing.ts';
import { RecordDelivery } from './record.delivery.ts';
import { RecordSettlement } from './record.settlement.ts';

export interface TransportOptions {
  group: string;
  /** The agent whose inbox is read. */
  inbox?: string;
  /** Records handled at once; each holds a database connection while it is. */
  concurrency: number;
  fatal(error: Error): void;
}

export interface TransportParts {
  driver: KafkaDriver;
  database: Database;
  deadLetters: Producer;
  progress: ReadProgress;
}

/** Nest's way in: controllers' `@Handles` methods over a consumer group. */
export class KafkaTransport extends Server<never, ConsumerState> implements CustomTransportStrategy {
  /** Errors belong to the failure policy, not to Nest's log. */
  override readonly propagatesEventHandlerErrors = true;
  private consumer?: GroupConsumer;

  constructor(
    private readonly options: TransportOptions,
    private readonly parts: TransportParts,
  ) {
    super();
  }

  /** `joined` for a service that consumes nothing. */
  get state(): ConsumerState {
    return this.consumer?.state ?? 'joined';
  }

  /** Fails on handlers that contradict each other; what has yet to come, Kafka or a topic, is waited for behind it. */
  listen(callback: (error?: unknown) => void): void {
    try {
      const registry = new HandlerRegistry(this.messageHandlers, this.options.inbox);
      if (registry.topics.length > 0) this.consumer = this.consumerOf(registry);
      this.consumer?.start();
      callback();
    } catch (error) {
      callback(error);
    }
  }

  async close(): Promise<void> {
    await this.consumer?.close();
  }

  override on(): never {
    throw new Error('Follow `status`');
  }

  override unwrap<T>(): T {
    return this.consumer as T;
  }

  private consumerOf(registry: HandlerRegistry): GroupConsumer {
    const { group, concurrency, fatal } = this.options;
    const { driver, database, deadLetters, progress } = this.parts;
    const delivery = new RecordDelivery(database, new InboxStore(group), registry, new ProcessTracing(group));
    const settlement = new RecordSettlement(group, delivery, deadLetters, new Slots(concurrency));
    const options = {
      group,
      topics: registry.topics,
      fatal,
      changed: (state: ConsumerState) => this._status$.next(state),
    };
    return new GroupConsumer(options, driver, settlement, progress);
  }
}
