import type { Position, TopicPartition } from '../../../libs/messaging/src/driver/driver.ts';
import type { Pace } from '../clock/pace.ts';
import { SimulatedProcess } from '../clock/simulated.process.ts';
import { nameOf } from './place-name.ts';

/** The logs it reads. */
export interface Log {
  partitionsOf(topics: readonly string[]): TopicPartition[];
  end(place: TopicPartition): number;
}

/** What a group asks of its members. */
export interface Member {
  readonly topics: readonly string[];
  /** Nothing more is begun; resolves when all that was begun has ended. */
  letGo(): Promise<void>;
  assign(places: readonly TopicPartition[], generation: number): void;
}

/**
 * A consumer group. A rebalance is one in order, which waits for all members to let go, or one at once, as after a lost
 * session: then a record may be under way at two members.
 */
export class MemoryGroup {
  private members: readonly Member[] = [];
  private readonly committed = new Map<string, number>();
  private topics: ReadonlySet<string> = new Set();
  private called = 0;
  /** Whose partitions are given out; commits of another one count no more. */
  generation = 0;

  constructor(
    private readonly broker: Log,
    private readonly pace: Pace,
  ) {}

  join(member: Member): void {
    this.topics = new Set([...this.topics, ...member.topics]);
    this.become([...this.members, member]);
  }

  leave(member: Member): void {
    if (this.members.includes(member)) this.become(this.members.filter((other) => other !== member));
  }

  rebalance(): void {
    this.become(this.members);
  }

  commit(positions: readonly Position[]): void {
    for (const position of positions) this.committed.set(nameOf(position), Number(position.offset));
  }

  /** A position beyond the end is none: then all is read again. */
  committedOf(place: TopicPartition): number {
    const offset = this.committed.get(nameOf(place)) ?? 0;
    return offset > this.broker.end(place) ? 0 : offset;
  }

  /** Partitions in which something is not done yet. */
  get behind(): string[] {
    const places = this.broker.partitionsOf([...this.topics]);
    return places.filter((place) => this.broker.end(place) > this.committedOf(place)).map(nameOf);
  }

  private become(members: readonly Member[]): void {
    this.members = members;
    this.called += 1;
    SimulatedProcess.runAs(undefined, () => void this.reassign(members, this.called));
  }

  private async reassign(members: readonly Member[], called: number): Promise<void> {
    const free = Promise.all(members.map((member) => member.letGo()));
    const fate = await this.pace.turn('a group rebalances', ['in order', 'at once']);
    if (fate === 'in order') await free;
    if (called !== this.called) return;
    this.generation = called;
    for (const [at, member] of members.entries()) member.assign(this.shareOf(member, at), called);
  }

  /** The same partition of all topics goes to the same member. */
  private shareOf({ topics }: Member, at: number): TopicPartition[] {
    return this.broker.partitionsOf(topics).filter(({ partition }) => partition % this.members.length === at);
  }
}
