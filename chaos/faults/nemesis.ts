import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from '../ground/ground.ts';
import type { Dice, Fault, Heal } from './fault.ts';
import { mend } from './mend.ts';

/** Where a fault and its end are written down: `what` is the fault's name. */
export interface Diary {
  fault(what: string): void;
  heal(what: string): void;
}

export interface NemesisOptions {
  readonly faults: readonly Fault[];
  readonly dice: Dice;
  /** Told what could not be done. */
  readonly log: (line: string) => void;
  /** Resolves after so many milliseconds, or when the signal says so. */
  readonly pass?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const CALM = 0.25;
const TWO = 0.35;
const SHORTEST_MS = 10_000;
const LONGEST_MS = 20_000;

/** What stands for the next while: nothing in a quarter of all cases, else one fault, or two. */
export function drawn(faults: readonly Fault[], brokers: number, dice: Dice): readonly Fault[] {
  const possible = faults.filter((fault) => !fault.unavailable && fault.brokers <= brokers);
  if (possible.length === 0 || dice.roll() < CALM) return [];
  const first = dice.pick(possible);
  const others = possible.filter((fault) => fault !== first);
  return others.length > 0 && dice.roll() < TWO ? [first, dice.pick(others)] : [first];
}

/**
 * Redraws its mix of faults until the signal says so, and resolves when all that it has done is undone: each fault by its own
 * heal, and whatever a strike or a heal that failed has left behind by `mend`.
 */
export function nemesisOf({ faults, dice, log, pass = passed }: NemesisOptions) {
  return async (ground: Ground, diary: Diary, signal: AbortSignal): Promise<void> => {
    try {
      while (!signal.aborted) {
        const mix = drawn(faults, ground.cluster.size, dice);
        const ms = SHORTEST_MS + dice.roll() * (LONGEST_MS - SHORTEST_MS);
        const heals = await Promise.all(mix.map((fault) => strike(fault, ground, { dice, diary, log })));
        await pass(Math.max(ms, ...mix.map(({ lastsMs }) => lastsMs)), signal);
        await Promise.all(heals.map((heal) => heal()));
      }
    } finally {
      await mend(ground);
    }
  };
}

interface Hand {
  readonly dice: Dice;
  readonly diary: Diary;
  readonly log: (line: string) => void;
}

async function strike(fault: Fault, ground: Ground, { dice, diary, log }: Hand): Promise<Heal> {
  const tell = (what: string, { message }: Error) => log(`${fault.name} could not ${what}: ${message}`);
  diary.fault(fault.name);
  const heal = await fault.strike(ground, dice).catch((error: Error) => {
    tell('strike', error);
    return () => mend(ground);
  });
  return async () => {
    await heal().catch((error: Error) => {
      tell('heal', error);
      return mend(ground);
    });
    diary.heal(fault.name);
  };
}

const passed = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => undefined);
