import type { Consumer, ConsumerListener, KafkaDriver, ProducedRecord, Producer } from '../driver.ts';

/** What one driver can and another cannot, beyond what all must. */
export type Feature =
  /** A slow batch of one partition does not hold up the others. */
  | 'partitions apart'
  /** A position in a partition that is another's is refused. */
  | 'own commits only'
  /** A batch that sends no heartbeat for a session loses its partitions. */
  | 'sessions';

/** A line between a driver and its broker, over which every connection leads. */
export interface Line {
  /** The answers to the next `count` batches that are sent never arrive: their connection breaks instead. */
  loseAnswers(count: number): void;
  /** How many were lost since then. */
  readonly lost: number;
  cut(): void;
  mend(): void;
}

/** A broker that can be killed, and started again over what it has written. */
export interface MortalBroker {
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/** The first broker of the list, of several. */
export interface Freezer {
  freeze(): Promise<void>;
  thaw(): Promise<void>;
}

/** What a suite of drivers stands on. What is absent is skipped. */
export interface Ground {
  driver: KafkaDriver;
  /** A name that nothing else uses. */
  uniqueName(): string;
  features: readonly Feature[];
  line?: Line;
  broker?: MortalBroker;
  freezer?: Freezer;
  /** Of every topic; default 1. */
  copies?: number;
}

/** One test's topic, and whatever it starts: gone when it is struck. */
export class DriverStage {
  readonly topic: string;
  readonly producer: Producer;
  private readonly consumers: Consumer[] = [];

  private constructor(readonly ground: Ground) {
    this.topic = ground.uniqueName();
    this.producer = ground.driver.producer();
  }

  static async set(ground: Ground, partitions = 1): Promise<DriverStage> {
    const stage = new DriverStage(ground);
    const { copies: replicationFactor = 1 } = ground;
    await ground.driver.topics.create([{ name: stage.topic, partitions, replicationFactor, config: {} }]);
    return stage;
  }

  async strike(): Promise<void> {
    await Promise.all([...this.consumers.splice(0).map((consumer) => consumer.stop()), this.producer.close()]);
  }

  async consume(group: string, listener: ConsumerListener): Promise<Consumer> {
    const consumer = this.ground.driver.consumer(group, [this.topic], listener);
    this.consumers.push(consumer);
    await consumer.start();
    return consumer;
  }

  record(value: ProducedRecord['value'], key: ProducedRecord['key'] = 'k'): ProducedRecord {
    return { topic: this.topic, key, value, headers: {} };
  }

  produce(...values: string[]): Promise<void> {
    return this.producer.sendBatch(values.map((value) => this.record(value)));
  }

  /** `n` of each of the keys, in turns: the value names key and number. */
  produceOf(keys: readonly string[], from: number, to: number): Promise<void> {
    const numbers = Array.from({ length: to - from + 1 }, (_, n) => from + n);
    return this.producer.sendBatch(numbers.flatMap((n) => keys.map((key) => this.record(`${key}:${n}`, key))));
  }
}
