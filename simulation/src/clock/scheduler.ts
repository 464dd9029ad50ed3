import type { Chance } from './chance.ts';
import type { Pace } from './pace.ts';
import { never, SimulatedProcess } from './simulated.process.ts';
import { settled, type VirtualTime } from './virtual-time.ts';

interface Waiting {
  readonly order: number;
  readonly label: string;
  readonly owner?: SimulatedProcess;
  readonly fates: readonly [string, ...string[]];
  readonly go: (fate: string) => void;
}

/** Times in a thousand that something ends otherwise than meant. */
const MISFORTUNE = 40;
/** One step in so many lets time pass although something could be done: whatever waits comes late. */
const LATE = 6;

/** Decides, by the seed alone, which of all that could happen next happens next, and how it ends. */
export class Scheduler implements Pace {
  private readonly waiting = new Set<Waiting>();
  private asked = 0;
  /** What happened, in order; the same for the same seed. */
  readonly trace: string[] = [];
  /** While healed everything ends as it is meant to. */
  healed = false;

  constructor(
    private readonly chance: Chance,
    private readonly time: VirtualTime,
  ) {}

  turn<F extends string>(label: string, fates: readonly [F, ...F[]]): Promise<F> {
    const owner = SimulatedProcess.current;
    if (owner && !owner.alive) return never();
    return new Promise((resolve) => {
      this.waiting.add({ order: this.asked++, label, owner, fates, go: resolve as (fate: string) => void });
    });
  }

  /** One thing happens, and all that follows from it without a further decision. */
  async step(): Promise<void> {
    const able = [...this.waiting].filter((one) => this.isAlive(one)).toSorted(byOwner);
    if (able.length === 0 || (!this.healed && this.chance.oneIn(LATE))) this.passTime();
    else this.let(this.chance.pick(able));
    await settled();
  }

  note(what: string): void {
    this.trace.push(`${String(this.time.now % 1e9).padStart(9)}  ${what}`);
  }

  private isAlive(one: Waiting): boolean {
    const alive = one.owner?.alive ?? true;
    if (!alive) this.waiting.delete(one);
    return alive;
  }

  private let(one: Waiting): void {
    const fate = this.fateOf(one.fates);
    this.waiting.delete(one);
    this.note(`${one.owner?.name ?? 'world'}: ${one.label}${fate === one.fates[0] ? '' : `: ${fate}`}`);
    one.go(fate);
  }

  private fateOf([meant, ...others]: Waiting['fates']): string {
    if (this.healed || others.length === 0 || this.chance.below(1_000) >= MISFORTUNE * others.length) return meant;
    return this.chance.pick(others);
  }

  private passTime(): void {
    if (this.time.nextIn === undefined) throw new Error('Nothing can happen any more: a deadlock of the simulation');
    this.time.fire();
  }
}

/** Who was started first, whoever asked first: a start takes as many turns of the event loop as it likes. */
const byOwner = (a: Waiting, b: Waiting): number =>
  (a.owner?.number ?? 0) - (b.owner?.number ?? 0) || compare(a.label, b.label) || a.order - b.order;

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
