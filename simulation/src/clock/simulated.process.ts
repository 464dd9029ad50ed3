import { AsyncLocalStorage } from 'node:async_hooks';
import { Chance } from './chance.ts';

/** One life of a service. What it awaits after its death never comes, as if the process were gone. */
export class SimulatedProcess {
  private static readonly running = new AsyncLocalStorage<SimulatedProcess | undefined>();
  private readonly wills: (() => void)[] = [];
  alive = true;
  /** Its own `Math.random`. */
  chance: Chance;

  constructor(
    readonly name: string,
    /** Grows from start to start. */
    readonly number: number,
    private readonly seed: number,
  ) {
    this.chance = this.fresh();
  }

  /** The process whose code runs at this moment; none for the world outside. */
  static get current(): SimulatedProcess | undefined {
    return SimulatedProcess.running.getStore();
  }

  /** What a start throws dice for, names of modules for one, is no business of what comes after it. */
  started(): void {
    this.chance = this.fresh();
  }

  run<T>(work: () => T): T {
    return SimulatedProcess.running.run(this, work);
  }

  static runAs<T>(owner: SimulatedProcess | undefined, work: () => T): T {
    return SimulatedProcess.running.run(owner, work);
  }

  /** What others do when it dies: a database rolls back, a group goes on without it. */
  onDeath(will: () => void): void {
    this.wills.push(will);
  }

  private fresh(): Chance {
    return new Chance(this.seed * 1_000 + this.number);
  }

  kill(): void {
    if (!this.alive) return;
    this.alive = false;
    for (const will of this.wills) will();
  }
}

/** Where a process that is no more goes on: nowhere. */
export const never = (): Promise<never> => new Promise(() => {});
