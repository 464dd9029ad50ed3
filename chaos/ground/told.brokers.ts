import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import type { BrokerPlace } from '../../tools/test/brokers.process.ts';
import { ToldProcess } from '../../tools/test/told.process.ts';
import type { Cluster, Disk } from './ground.ts';

const script = join(import.meta.dirname, '../../tools/test/brokers.process.ts');

export class ToldBrokers implements Cluster {
  private readonly process: ToldProcess<readonly BrokerPlace[]>;

  private constructor(process: ToldProcess<readonly BrokerPlace[]>) {
    this.process = process;
  }

  /** Brokers that tell the services these ports, where the lines begin. @throws without Java */
  static async start(ports: readonly number[], logs: string, disk: Disk): Promise<ToldBrokers> {
    const brokers = new ToldBrokers(await ToldProcess.start(script, ports.join(), logs, disk));
    if (brokers.size === 0) throw new Error('There is no Java 17 with Maven: brokers to be killed are run by it.');
    await Promise.all(ports.map((_, broker) => brokers.start(broker)));
    return brokers;
  }

  get size(): number {
    return this.process.greeting.length;
  }

  /** Where the lines end. */
  get ports(): readonly number[] {
    return this.process.greeting.map(({ line }) => line);
  }

  /** Past the lines. */
  get addresses(): readonly string[] {
    return this.process.greeting.map(({ past }) => `127.0.0.1:${past}`);
  }

  kill(broker: number): Promise<void> {
    return this.process.tell('kill', broker);
  }

  shutDown(broker: number): Promise<void> {
    return this.process.tell('shutDown', broker);
  }

  freeze(broker: number): Promise<void> {
    return this.process.tell('freeze', broker);
  }

  thaw(broker: number): Promise<void> {
    return this.process.tell('thaw', broker);
  }

  fill(broker: number): Promise<void> {
    return this.process.tell('fill', broker);
  }

  empty(broker: number): Promise<void> {
    return this.process.tell('empty', broker);
  }

  start(broker: number): Promise<void> {
    return this.process.tell('start', broker);
  }

  async leader(topic: string, partition: number): Promise<number> {
    const admin = this.client().admin();
    await admin.connect();
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
      const leader = topics[0]?.partitions.find(({ partitionId }) => partitionId === partition)?.leader ?? -1;
      if (leader < 1) throw new Error(`Nobody leads ${topic}[${partition}].`);
      return leader - 1;
    } finally {
      await admin.disconnect();
    }
  }

  /** By what the brokers have written down: a client is told of any broker instead. */
  async controller(): Promise<number> {
    const votes = this.process.greeting.map(({ home }) => lastVoteIn(home));
    const [latest] = votes.filter(({ leaderId }) => leaderId > 0).sort((a, b) => b.leaderEpoch - a.leaderEpoch);
    if (!latest) throw new Error('Nobody leads the cluster.');
    return latest.leaderId - 1;
  }

  /** For a question: some broker may be down, or frozen. */
  private client(): Kafka {
    const patience = { connectionTimeout: 1_000, requestTimeout: 3_000, retry: { retries: 3 } };
    return new Kafka({ clientId: 'chaos', brokers: [...this.addresses], logLevel: logLevel.NOTHING, ...patience });
  }

  end(): Promise<void> {
    return this.process.end();
  }
}

interface Vote {
  readonly leaderId: number;
  readonly leaderEpoch: number;
}

function lastVoteIn(home: string): Vote {
  return JSON.parse(readFileSync(join(home, 'data/__cluster_metadata-0/quorum-state'), 'utf8')) as Vote;
}
