import {
  type Consumer as Client,
  type ConsumerCrashEvent,
  type ConsumerGroupJoinEvent,
  type EachBatchPayload,
  type Kafka,
  type KafkaMessage,
  PartitionAssigners,
} from 'kafkajs';
import type { Batch, Consumer, ConsumerListener, Position } from '../driver.ts';
import type { GroupMember } from '../group-member.ts';
import { consumedRecord } from '../records/consumed.record.ts';
import type { DecodedRecord } from '../records/record.decoder.ts';
import { CoPartitionedAssigner } from './co-partitioned.assigner.ts';
import type { Fetched, FetchedBatch } from './kafkajs.patch.ts';

/** More than any instance is assigned: a batch never waits for a worker, only for our own limit of keys at once. */
const PARTITIONS_AT_ONCE = 512;
const MAX_BYTES_PER_PARTITION = 256 * 1024;

export class KafkaJsConsumer implements Consumer {
  private readonly client: Client;
  private readonly assigner = new CoPartitionedAssigner();
  private stopping = false;
  private member = false;

  constructor(
    kafka: Kafka,
    private readonly membership: GroupMember,
    private readonly listener: ConsumerListener,
  ) {
    this.client = kafka.consumer({
      groupId: membership.group,
      sessionTimeout: membership.sessionTimeoutMs,
      heartbeatInterval: 1_000,
      rebalanceTimeout: 30_000,
      maxWaitTimeInMs: 250,
      maxBytesPerPartition: MAX_BYTES_PER_PARTITION,
      // The second is for a group in which some members still know no other: they agree on one that all know.
      partitionAssigners: [this.assigner.create, PartitionAssigners.roundRobin],
      allowAutoTopicCreation: false,
      // A restart that is scheduled after stop() would bring the consumer back: kafkajs asks here first.
      retry: { retries: 8, maxRetryTime: 2_000, restartOnFailure: async () => !this.stopping },
    });
    this.listen();
  }

  async start(): Promise<void> {
    await this.client.connect();
    await this.client.subscribe({ topics: [...this.membership.topics], fromBeginning: true });
    await this.client.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch: (payload) => this.listener.batch(toBatch(payload)),
    });
  }

  commit(positions: readonly Position[]): Promise<void> {
    return this.client.commitOffsets([...positions]);
  }

  pause(): void {
    if (this.member) this.client.pause(this.membership.topics.map((topic) => ({ topic })));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.client.disconnect();
  }

  private listen(): void {
    const { GROUP_JOIN, FETCH, REBALANCING, CRASH } = this.client.events;
    this.client.on(GROUP_JOIN, (event) => this.tellAssigned(event));
    this.client.on(FETCH, ({ payload }) => this.tellCaughtUp(payload as Fetched));
    this.client.on(REBALANCING, () => this.listener.rebalancing());
    this.client.on(CRASH, (event) => this.tellCrash(event));
  }

  private tellCaughtUp({ batches = [] }: Fetched): void {
    for (const batch of batches) {
      const end = batch.rawMessages.length === 0 && BigInt(batch.fetchedOffset) >= BigInt(batch.highWatermark);
      if (end && batch.fetchedAt) this.listener.caughtUp(batch, new Date(batch.fetchedAt));
    }
  }

  private tellAssigned({ payload }: ConsumerGroupJoinEvent): void {
    this.member = true;
    this.assigner.assigned(payload.memberAssignment);
    this.listener.assigned(assignmentOf(payload.memberAssignment));
  }

  private tellCrash({ payload: { error, restart } }: ConsumerCrashEvent): void {
    this.member = false;
    if (this.stopping) return;
    if (restart) this.listener.interrupted(error);
    else this.listener.crashed(error);
  }
}

function toBatch({ batch, resolveOffset, heartbeat }: EachBatchPayload): Batch {
  const { topic, partition, messages, highWatermark } = batch;
  const { fetchedAt } = batch as unknown as FetchedBatch;
  const waiting = Number(BigInt(highWatermark) - BigInt(batch.lastOffset()) - 1n);
  return {
    topic,
    partition,
    records: messages.map((message) => consumedRecord({ topic, partition }, message as KafkaMessage & DecodedRecord)),
    caughtUpAt: waiting <= 0 && fetchedAt ? new Date(fetchedAt) : undefined,
    waiting: Math.max(waiting, 0),
    resolve: resolveOffset,
    heartbeat,
  };
}

const assignmentOf = (assignment: Record<string, number[]>) =>
  Object.entries(assignment).flatMap(([topic, partitions]) => partitions.map((partition) => ({ topic, partition })));
