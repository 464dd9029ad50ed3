import type { ConnectionPool } from '@platformatic/kafka';
import { pause } from '../../pause.ts';
import { protocol } from '../assignment/owned.words.ts';
import type { Consumer, ConsumerListener, Position } from '../driver.ts';
import type { GroupMember } from '../group-member.ts';
import { assigner } from './platformatic.assigner.ts';
import type { ConsumerClient, PlatformaticClients } from './platformatic.clients.ts';
import { MembershipOver, PlatformaticMembership } from './platformatic.membership.ts';
import { PlatformaticReader, type Reading } from './platformatic.reader.ts';

const AGAIN_MS = 500;

/** The membership has connections of its own, and fetching others. */
interface Connections {
  client: ConsumerClient;
  pool: ConnectionPool;
}

/** Joins, reads until the membership is over, lets what is begun come to its end, and joins again. */
export class PlatformaticConsumer implements Consumer {
  private connections?: Connections;
  private membership?: PlatformaticMembership;
  private reader?: PlatformaticReader;
  private readings: readonly Reading[] = [];
  private serving: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();
  private paused = false;
  private crash?: Error;
  private stopped?: Promise<void>;

  constructor(
    private readonly clients: PlatformaticClients,
    private readonly member: GroupMember,
    private readonly listener: ConsumerListener,
  ) {}

  async start(): Promise<void> {
    await this.join(await this.connect());
    this.serving = this.serve();
  }

  async commit(positions: readonly Position[]): Promise<void> {
    if (this.stopping.signal.aborted || positions.length === 0) return;
    const foreign = positions.find(({ topic, partition }) => !this.owns(topic, partition));
    if (foreign) throw new Error(`${foreign.topic}[${foreign.partition}] is not ours to commit`);
    const offsets = positions.map((position) => ({ ...position, offset: BigInt(position.offset), leaderEpoch: -1 }));
    await this.connections?.client.commit({ offsets });
  }

  pause(): void {
    this.paused = true;
  }

  stop(): Promise<void> {
    this.stopped ??= this.leave();
    return this.stopped;
  }

  private owns(topic: string, partition: number): boolean {
    return this.readings.some((reading) => reading.topic === topic && reading.partition === partition);
  }

  private async join(connections: Connections): Promise<void> {
    const { client } = connections;
    const membership = new PlatformaticMembership(client, this.readings, () => this.listener.rebalancing());
    this.membership = membership;
    const readings = await membership.join();
    if (this.stopping.signal.aborted) return;
    this.readings = readings;
    this.listener.assigned(readings.map(({ topic, partition }) => ({ topic, partition })));
    this.reader = new PlatformaticReader(readings, this.partsOf(connections, membership), membership.over);
    this.reader.start();
  }

  private partsOf(connections: Connections, membership: PlatformaticMembership) {
    const { listener } = this;
    const crashed = (error: Error) => {
      this.crash ??= error;
      membership.end(error);
    };
    return { ...connections, listener, paused: () => this.paused, crashed, failed: membership.end };
  }

  private async serve(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.untilOver();
      await this.reader?.drained();
      if (this.stopping.signal.aborted) return;
      if (this.crash) return this.giveUp(this.crash);
      if (this.connections) await this.joinAgain(this.connections, this.membership?.over.reason);
    }
  }

  /** A batch that stays silent loses its membership like one whose process is gone: the client's heartbeats know nothing of it. */
  private async untilOver(): Promise<void> {
    const { connections, membership, reader } = this;
    if (!connections || !membership) return;
    while (!membership.over.aborted) {
      await pause(AGAIN_MS, AbortSignal.any([membership.over, this.stopping.signal]));
      if (this.stopping.signal.aborted) return;
      const since = reader?.silentSince() ?? Date.now();
      if (Date.now() - since <= this.member.sessionTimeoutMs) continue;
      membership.end(new MembershipOver('A batch was silent for longer than a member may be'));
      await left(connections.client);
    }
  }

  private async joinAgain(connections: Connections, reason: Error): Promise<void> {
    let failure = reason instanceof MembershipOver ? undefined : reason;
    let current = connections;
    while (!this.stopping.signal.aborted) {
      if (failure) {
        this.listener.interrupted(failure);
        current = await this.anew(current);
      }
      try {
        return await this.join(current);
      } catch (error) {
        failure = error as Error;
        await pause(AGAIN_MS, this.stopping.signal);
      }
    }
  }

  /** Under the same name in the group, which would else wait for the former one until its session ends. */
  private async anew(former: Connections): Promise<Connections> {
    const connections = await this.connect();
    connections.client.memberId = former.client.memberId;
    former.client.memberId = null;
    void left(former.client).then(() => disconnect(former));
    return connections;
  }

  private async giveUp(error: Error): Promise<void> {
    await disconnect(this.connections);
    this.listener.crashed(error);
  }

  private async leave(): Promise<void> {
    this.stopping.abort();
    this.membership?.end(new MembershipOver('The consumer stops'));
    await this.reader?.drained();
    await disconnect(this.connections);
    await this.serving;
    await disconnect(this.connections);
  }

  /** A commit that finds the membership gone would have the client join in its midst. */
  private async refuseToJoin(): Promise<never> {
    this.membership?.rebalance();
    throw new MembershipOver('The membership is over');
  }

  private async connect(): Promise<Connections> {
    const { group, topics, sessionTimeoutMs } = this.member;
    const client = await this.clients.consumer({
      groupId: group,
      sessionTimeout: sessionTimeoutMs,
      rebalanceTimeout: 30_000,
      heartbeatInterval: 1_000,
      heartbeatStallTimeout: sessionTimeoutMs / 2,
      protocols: [protocol],
      partitionAssigner: assigner,
      protocolsMetadata: () => this.refuseToJoin(),
    });
    client.topics.trackAll(...topics);
    // Told to whoever is a member at that moment; without any listener it would end the process.
    client.on('error', () => {});
    this.connections = { client, pool: this.clients.pool() };
    return this.connections;
  }
}

/** The client's promise of this has no type. */
async function left(client: ConsumerClient): Promise<void> {
  await Promise.resolve(client.leaveGroup(true)).catch(() => {});
}

/** What it was asked and has not answered is given up. Never rejects. */
async function disconnect({ client, pool }: Partial<Connections> = {}): Promise<void> {
  await client?.close(true).catch(() => client.connections.close().catch(() => {}));
  await pool?.close().catch(() => {});
}
