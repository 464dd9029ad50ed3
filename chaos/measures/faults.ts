import type { JournalEntry } from '../checker/observation.ts';
import type { Moments } from './moments.ts';
import { type Spread, spreadOf } from './spread.ts';

/** From a strike to its heal. */
export interface Stretch {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** How faults of one kind were got over: of all its strikes the slowest, in seconds. */
export interface Recovery {
  readonly struck: number;
  /** From strike to heal. */
  readonly stood: number;
  /** From a strike to the next accepted handoff. */
  readonly afterStrike?: number;
  /** From the heal to it. */
  readonly afterHeal?: number;
  /** The longest time, from then on, in which the router wrote nothing. */
  readonly silence: number;
  /** Of what was said meanwhile. */
  readonly turns: Spread;
}

/** What a customer said and when, and how long its answer took. */
export interface Turn {
  readonly at: number;
  readonly took: number;
}

/** A fault's name is its first word: behind it stands whom it hit. */
const nameOf = (what: string): string => /^[\w-]+/.exec(what)?.[0] ?? what;

export const stretchesIn = (journal: readonly JournalEntry[]): Stretch[] =>
  journal.flatMap((entry, index) => {
    if (entry.type !== 'fault') return [];
    const heal = journal.slice(index).find((later) => later.type === 'heal' && later.what === entry.what);
    return [{ name: nameOf(entry.what), from: entry.time, to: heal?.time ?? Number.POSITIVE_INFINITY }];
  });

export const turnsIn = (journal: readonly JournalEntry[], { answered }: Moments): Turn[] =>
  journal.flatMap((entry) => {
    if (entry.type !== 'invoke' || !entry.messageId) return [];
    const at = answered.get(entry.messageId);
    return at === undefined ? [] : [{ at: entry.time, took: at - entry.time }];
  });

export const isDuring =
  (stretch: Stretch) =>
  ({ at }: Turn): boolean =>
    stretch.from <= at && at < stretch.to;

export const recoveriesIn = (
  stretches: readonly Stretch[],
  moments: Moments,
  turns: readonly Turn[],
): Record<string, Recovery> =>
  Object.fromEntries(
    [...new Set(stretches.map(({ name }) => name))].sort().map((name) => {
      const own = stretches.filter((stretch) => stretch.name === name);
      return [name, recoveryOf(own, moments, turns)];
    }),
  );

const recoveryOf = (own: readonly Stretch[], { accepted, routed }: Moments, turns: readonly Turn[]): Recovery => {
  const meanwhile = turns.filter((turn) => own.some((stretch) => isDuring(stretch)(turn)));
  return {
    struck: own.length,
    stood: secondsOf(Math.max(...own.map(({ from, to }) => to - from))),
    ...slowest(
      'afterStrike',
      own.map(({ from }) => from),
      accepted,
    ),
    ...slowest(
      'afterHeal',
      own.map(({ to }) => to),
      accepted,
    ),
    silence: secondsOf(Math.max(...own.map((stretch) => silenceIn(stretch, routed)))),
    turns: spreadOf(meanwhile.map(({ took }) => took)),
  };
};

const secondsOf = (ms: number): number => ms / 1_000;

const slowest = (what: string, moments: readonly number[], accepted: readonly number[]): Record<string, number> => {
  const waits = moments.flatMap((moment) => {
    const next = accepted.find((at) => at >= moment);
    return next === undefined ? [] : [secondsOf(next - moment)];
  });
  return waits.length > 0 ? { [what]: Math.max(...waits) } : {};
};

/** Groups are rebalanced for a while after members have come and gone. */
const aftermathMs = 15_000;

const silenceIn = ({ from, to }: Stretch, routed: readonly number[]): number =>
  routed.reduce((longest, at, index) => {
    const before = Math.max(routed[index - 1] ?? from, from);
    const counts = at >= from && before <= to + aftermathMs;
    return counts ? Math.max(longest, at - before) : longest;
  }, 0);
