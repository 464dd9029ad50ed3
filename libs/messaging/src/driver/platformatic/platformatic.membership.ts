import { setTimeout as pause } from 'node:timers/promises';
import { findErrorBy, type GroupAssignment, TimeoutError } from '@platformatic/kafka';
import { wordsOf } from '../assignment/owned.words.ts';
import type { TopicPartition } from '../driver.ts';
import { byTopic } from './platformatic.assigner.ts';
import type { ConsumerClient } from './platformatic.clients.ts';
import { oldestOf } from './platformatic.offsets.ts';
import type { Reading } from './platformatic.reader.ts';

const AGAIN_MS = 50;
const LONGEST_JOIN_MS = 30_000;
const LED_WITHIN_MS = 2_000;

/** The membership is over: whoever works on a batch finishes what is begun. */
export class MembershipOver extends Error {
  override readonly name = 'MembershipOver';
}

/**
 * One membership, from a join to the moment when the partitions may become another's. The client joins again by itself as
 * soon as it learns of a rebalance, while records are still being handled, and commits of then would count for the new
 * assignment. It asks for metadata before every join: refused there, it waits until it is told to join.
 */
export class PlatformaticMembership {
  private readonly ending = new AbortController();
  private joining = true;

  /**
   * @param had what the membership before had
   * @param rebalancing called once, when the group asks everybody to join anew
   */
  constructor(
    private readonly client: ConsumerClient,
    private readonly had: readonly TopicPartition[],
    private readonly rebalancing: () => void,
  ) {}

  /** Aborted with what `heartbeat` rejects with. */
  get over(): AbortSignal {
    return this.ending.signal;
  }

  /** @returns what is ours, and where reading begins: after what is committed, else with the oldest record */
  async join(): Promise<Reading[]> {
    this.client.on('error', this.end);
    this.client.on('consumer:group:rebalance', this.rebalance);
    this.client.on('consumer:heartbeat:stalled', this.stalled);
    try {
      await this.joined();
    } catch (error) {
      this.end(error as Error);
      throw error;
    }
    this.joining = false;
    return this.found();
  }

  private async joined(): Promise<void> {
    const deadline = Date.now() + LONGEST_JOIN_MS;
    for (;;) {
      try {
        await this.client.joinGroup({ protocolsMetadata: () => this.asked() });
        return;
      } catch (error) {
        if (Date.now() > deadline || !passes(error as Error)) throw error;
        await pause(AGAIN_MS);
      }
    }
  }

  /** Whoever leads a new topic may not know it yet. */
  private async found(): Promise<Reading[]> {
    const deadline = Date.now() + LED_WITHIN_MS;
    for (;;) {
      try {
        return await readingsOf(this.client, this.client.assignments ?? []);
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await pause(AGAIN_MS);
      }
    }
  }

  readonly end = (error: Error): void => {
    this.client.off('error', this.end);
    this.client.off('consumer:group:rebalance', this.rebalance);
    this.client.off('consumer:heartbeat:stalled', this.stalled);
    this.ending.abort(error);
  };

  private async asked(): Promise<Buffer> {
    if (this.joining) return wordsOf(byTopic(this.had));
    this.rebalance();
    throw new MembershipOver('The group is rebalancing');
  }

  /** The client has stopped its heartbeats, to join anew. */
  readonly rebalance = (): void => {
    if (this.joining || this.over.aborted) return;
    this.end(new MembershipOver('The group is rebalancing'));
    this.rebalancing();
  };

  private readonly stalled = (): void => this.end(new Error('The coordinator answers no heartbeat'));
}

/** Somebody joins or leaves, somebody is silent, or a broker has not heard of a new topic: all of that passes. */
const passes = (error: Error): boolean =>
  error instanceof TimeoutError ||
  error.message.startsWith('Unknown topic') ||
  findErrorBy(error, 'needsRejoin', true) !== null;

async function readingsOf(client: ConsumerClient, assignments: GroupAssignment[]): Promise<Reading[]> {
  const places = assignments.flatMap(({ topic, partitions }) => partitions.map((partition) => ({ topic, partition })));
  if (places.length === 0) return [];
  const committed = await client.listCommittedOffsets({ topics: assignments });
  const fresh = places.filter(({ topic, partition }) => (committed.get(topic)?.[partition] ?? -1n) < 0n);
  const oldest = fresh.length > 0 ? await oldestOf(client, fresh) : new Map<string, bigint[]>();
  return places.map(({ topic, partition }) => {
    const known = committed.get(topic)?.[partition] ?? -1n;
    const position = known >= 0n ? known : (oldest.get(topic)?.[partition] ?? 0n);
    return { topic, partition, position, busy: false, claimed: false };
  });
}
