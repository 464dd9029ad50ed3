import type { Disk, Ground } from '../ground/ground.ts';

/** Ends what a fault began, and resolves when the part that was hit is there again. */
export type Heal = () => Promise<void>;

/** One kind of trouble. Which of the services or brokers it hits is for the dice. */
export interface Fault {
  /** As on the command line. */
  readonly name: string;
  /** What happens, for the report: one line. */
  readonly what: string;
  /** How many brokers there must be. */
  readonly brokers: number;
  /** The ground must be started with such disks. */
  readonly disk?: Disk;
  /** Why it cannot be done on this machine: one line. It is not drawn, then. */
  readonly unavailable?: string;
  /** For how long at least it stays, before it is healed. */
  readonly lastsMs: number;
  strike(ground: Ground, dice: Dice): Promise<Heal>;
}

/** Chance of a run, from its seed. */
export interface Dice {
  /** 0 up to below 1. */
  roll(): number;
  pick<T>(from: readonly T[]): T;
}
