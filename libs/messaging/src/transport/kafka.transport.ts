import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import type { Database } from '../database/database.ts';
import type { KafkaDriver, Producer } from '../driver/driver.ts';
import { InboxStore } from '../inbox/inbox.store.ts';
import { ParkedLoop } from '../parking/parked.loop.ts';
import { ParkedReplay } from '../parking/parked.replay.ts';
import { ParkedStore } from '../parking/parked.store.ts';
import type { ReadProgress } from '../progress/read.progress.ts';
import { BatchSettlement } from './batch.settlement.ts';
import { BundleAttempts } from './bundle.attempts.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { DeadLetters } from './dead-letters.ts';
import { type ConsumerState, GroupConsumer } from './group.consumer.ts';
import { HandlerRegistry } from './handler.registry.ts';
import { ProcessTracing } from './process.tracing.ts';
import { RecordAttempts } from './record.attempts.ts';
import { RecordDelivery } from './record.delivery.ts';
import { RecordSettlement } from './record.settlement.ts';
import { Slots } from './slots.ts';

export interface TransportOptions {
  group: string;
  /** The agent whose inbox is read. */
  inbox?: string;
  /** Records handled at once; each holds a database connection while it is. */
  concurrency: number;
  /** How long a record may be parked before it becomes a dead letter. */
  patienceMs: number;
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
  private readonly breaker = new CircuitBreaker();
  private readonly slots: Slots;
  private consumer?: GroupConsumer;
  private parked?: ParkedLoop;

  constructor(
    private readonly options: TransportOptions,
    private readonly parts: TransportParts,
  ) {
    super();
    this.slots = new Slots(options.concurrency);
  }

  /** `joined` for a service that consumes nothing. */
  get state(): ConsumerState {
    return this.consumer?.state ?? 'joined';
  }

  /** How many keys of this group are parked, over all instances, as last seen. */
  get parkedKeys(): number {
    return this.parked?.keys ?? 0;
  }

  /** Whether all records wait for something that is down. */
  get isCircuitOpen(): boolean {
    return this.breaker.isOpen;
  }

  /** Fails on handlers that contradict each other; what has yet to come, Kafka or a topic, is waited for behind it. */
  listen(callback: (error?: unknown) => void): void {
    try {
      const registry = new HandlerRegistry(this.messageHandlers, this.options.inbox);
      if (registry.topics.length > 0) this.begin(registry);
      callback();
    } catch (error) {
      callback(error);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.consumer?.close(), this.parked?.close()]);
  }

  override on(): never {
    throw new Error('Follow `status`');
  }

  override unwrap<T>(): T {
    return this.consumer as T;
  }

  private begin(registry: HandlerRegistry): void {
    const { group } = this.options;
    const { database } = this.parts;
    const parked = new ParkedStore(group, database);
    const tracing = new ProcessTracing(group);
    const delivery = new RecordDelivery(database, new InboxStore(group), parked, registry, tracing);
    const deadLetters = new DeadLetters(group, this.parts.deadLetters);
    this.consumer = this.consumerOf(registry.topics, { delivery, parked, deadLetters });
    this.parked = this.parkedOf({ delivery, parked, deadLetters });
    this.consumer.start();
    this.parked.start();
  }

  private consumerOf(topics: readonly string[], { delivery, parked, deadLetters }: WayIn): GroupConsumer {
    const { group, fatal } = this.options;
    const { driver, progress } = this.parts;
    const attempts = new RecordAttempts(delivery, this.slots, this.breaker);
    const single = new RecordSettlement(attempts, parked, deadLetters);
    const bundles = new BundleAttempts(delivery, this.slots, this.breaker);
    const settlement = new BatchSettlement(single, bundles);
    const changed = (state: ConsumerState) => this._status$.next(state);
    return new GroupConsumer({ group, topics, fatal, changed }, driver, settlement, progress);
  }

  private parkedOf({ delivery, parked, deadLetters }: WayIn): ParkedLoop {
    const { patienceMs } = this.options;
    const replay = new ParkedReplay(patienceMs, this.parts.database, parked, delivery, deadLetters);
    return new ParkedLoop(parked, replay, this.slots, () => this.breaker.isOpen);
  }
}

interface WayIn {
  delivery: RecordDelivery;
  parked: ParkedStore;
  deadLetters: DeadLetters;
}
