import type {
  Batch,
  ConsumedRecord,
  Consumer,
  ConsumerListener,
  Position,
  TopicPartition,
} from '../../../libs/messaging/src/driver/driver.ts';
import type { Pace } from '../clock/pace.ts';
import { SimulatedProcess } from '../clock/simulated.process.ts';
import type { MemoryBroker } from './memory.broker.ts';
import type { Member, MemoryGroup } from './memory.group.ts';
import { nameOf } from './place-name.ts';

const LOOK_MS = 500;
const BATCH_BYTES = 256 * 1024;

/** What a member holds of one generation, as long as it lasts. */
interface Term {
  over: boolean;
  readonly generation: number;
  readonly busy: Set<string>;
  /** The next offset to be read, by partition. */
  readonly positions: Map<string, number>;
  readonly places: readonly TopicPartition[];
}

export class MemoryConsumer implements Consumer, Member {
  private readonly group: MemoryGroup;
  private readonly running = new Set<Promise<void>>();
  private term: Term = { over: true, generation: 0, busy: new Set(), positions: new Map(), places: [] };
  private paused = false;
  private stopped = false;
  private looking?: NodeJS.Timeout;
  private owner?: SimulatedProcess;
  private joined = (): void => {};

  constructor(
    private readonly broker: MemoryBroker,
    group: string,
    readonly topics: readonly string[],
    private readonly listener: ConsumerListener,
    private readonly pace: Pace,
  ) {
    this.group = broker.group(group, pace);
  }

  async start(): Promise<void> {
    this.owner = SimulatedProcess.current;
    this.owner?.onDeath(() => this.depart());
    this.look();
    await new Promise<void>((resolve) => {
      this.joined = resolve;
      this.group.join(this);
    });
  }

  async commit(positions: readonly Position[]): Promise<void> {
    if (this.stopped) return;
    const { term } = this;
    const fate = await this.pace.turn('commits offsets', ['accepted', 'refused']);
    if (fate === 'refused' || term.generation !== this.group.generation) throw new Error('The commit was not accepted');
    if (positions.some((position) => !term.positions.has(nameOf(position)))) throw new Error('A position is not ours');
    this.group.commit(positions);
  }

  pause(): void {
    this.paused = true;
  }

  async stop(): Promise<void> {
    this.paused = true;
    await this.letGo();
    this.depart();
  }

  async letGo(): Promise<void> {
    this.term.over = true;
    SimulatedProcess.runAs(this.owner, () => this.listener.rebalancing());
    await Promise.all(this.running);
  }

  /** What was begun before ends first, as a client joins again only then. */
  assign(places: readonly TopicPartition[], generation: number): void {
    const positions = new Map(places.map((place) => [nameOf(place), this.group.committedOf(place)]));
    const term = { over: false, generation, busy: new Set<string>(), positions, places };
    SimulatedProcess.runAs(this.owner, () => void this.begin(term));
  }

  private async begin(term: Term): Promise<void> {
    await Promise.all(this.running);
    if (this.stopped || term.generation !== this.group.generation) return;
    this.term = term;
    this.listener.assigned([...term.places]);
    this.joined();
    for (const place of term.places) void this.read(term, place);
  }

  private depart(): void {
    this.stopped = true;
    this.term.over = true;
    clearTimeout(this.looking);
    this.group.leave(this);
  }

  private async read(term: Term, place: TopicPartition): Promise<void> {
    const name = nameOf(place);
    while (!term.over && !this.paused) {
      await this.broker.written(place, term.positions.get(name) ?? 0);
      if (term.over) return;
      const size = await this.pace.turn(`is given ${name}`, ['all', 'one']);
      if (term.over || this.paused) return;
      const run = this.hand(term, this.batchOf(term, place, size === 'one' ? 1 : Number.POSITIVE_INFINITY));
      this.running.add(run);
      await run.finally(() => this.running.delete(run));
    }
  }

  private async hand(term: Term, batch: Batch): Promise<void> {
    const name = nameOf(batch);
    term.busy.add(name);
    try {
      await this.listener.batch(batch);
    } catch (error) {
      if (error instanceof MembershipOver) return;
      this.depart();
      this.listener.crashed(error as Error);
    } finally {
      term.busy.delete(name);
    }
  }

  private batchOf(term: Term, place: TopicPartition, most: number): Batch {
    const name = nameOf(place);
    const waiting = this.broker.read(place, term.positions.get(name) ?? 0);
    const records = fitting(waiting).slice(0, most);
    const more = waiting.length - records.length;
    return {
      ...place,
      records,
      waiting: more,
      ...(more === 0 && { caughtUpAt: new Date() }),
      resolve: (offset) => void term.positions.set(name, Number(offset) + 1),
      heartbeat: async () => {
        if (term.over) throw new MembershipOver('The group has rebalanced');
      },
    };
  }

  /** What a fetch finds of partitions where nothing waits. */
  private look(): void {
    const { busy, positions, over, places } = this.term;
    const idle = places.filter((place) => !busy.has(nameOf(place)));
    for (const place of over || this.paused ? [] : idle) {
      if (this.broker.end(place) === positions.get(nameOf(place))) this.listener.caughtUp(place, new Date());
    }
    this.looking = setTimeout(() => this.look(), LOOK_MS);
  }
}

class MembershipOver extends Error {}

function fitting(records: readonly ConsumedRecord[]): readonly ConsumedRecord[] {
  let bytes = 0;
  const end = records.findIndex(({ value }) => {
    bytes += value?.length ?? 0;
    return bytes > BATCH_BYTES;
  });
  return end < 0 ? records : records.slice(0, Math.max(end, 1));
}
