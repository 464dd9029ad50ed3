import { setTimeout as pause } from 'node:timers/promises';
import type { Dice, Fault } from '../faults/fault.ts';
import { mend } from '../faults/mend.ts';
import type { Ground } from '../ground/ground.ts';
import type { Journal } from '../load/journal.ts';

/** Strikes while the load goes on, and has healed everything when it resolves: soon after the signal. */
export type Nemesis = (ground: Ground, journal: Journal, signal: AbortSignal) => Promise<void>;

/** One fault, after a while, for as long as it lasts. */
export const struckOnce =
  (fault: Fault, dice: Dice, afterMs: number): Nemesis =>
  async (ground, journal, signal) => {
    await passed(afterMs, signal);
    if (!signal.aborted) await strike(fault, ground, { dice, journal, signal });
  };

/** Each alone, one after another, and before each some time without any. */
export const struckInTurn =
  (faults: readonly Fault[], dice: Dice, afterMs: number): Nemesis =>
  async (ground, journal, signal) => {
    for (const fault of faults) await struckOnce(fault, dice, afterMs)(ground, journal, signal);
  };

/** Again and again. */
export const forAsLong =
  (nemesis: Nemesis): Nemesis =>
  async (ground, journal, signal) => {
    while (!signal.aborted) await nemesis(ground, journal, signal);
  };

export const oneThenOther =
  (one: Nemesis, other: Nemesis): Nemesis =>
  async (ground, journal, signal) => {
    await one(ground, journal, signal);
    await other(ground, journal, signal);
  };

interface Hand {
  readonly dice: Dice;
  readonly journal: Journal;
  readonly signal: AbortSignal;
}

async function strike(fault: Fault, ground: Ground, { dice, journal, signal }: Hand): Promise<void> {
  journal.fault(fault.name);
  try {
    const heal = await fault.strike(ground, dice);
    await passed(fault.lastsMs, signal);
    await heal();
  } catch (error) {
    console.log(`${fault.name}: ${(error as Error).message}`);
    await mend(ground);
  }
  journal.heal(fault.name);
}

const passed = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => undefined);
