import type { JournalEntry, Observation } from '../checker/observation.ts';
import { isDuring, type Recovery, recoveriesIn, stretchesIn, turnsIn } from './faults.ts';
import { type Moments, momentsOf } from './moments.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface Figures {
  readonly handoffs: { readonly requested: number; readonly ended: number; readonly accepted: number };
  /** Acts of billing that a person allowed. */
  readonly refunds: number;
  /** From the first accepted to the last. */
  readonly acceptedPerSecond: number;
  /** Between two accepted ones, in seconds. */
  readonly longestGap: number;
  readonly faults: Readonly<Record<string, Recovery>>;
  /** From the last heal until everything is answered that was said before it, in seconds. */
  readonly drain?: number;
  /** From a customer's words to what answers them, while no fault stood; in milliseconds. */
  readonly turns: Spread;
}

type Seen = Pick<Observation, 'records' | 'journal' | 'effects'>;

/** What a run has shown, by the broker's clock and the driver's: both are of one machine. */
export const figuresOf = ({ records, journal, effects }: Seen): Figures => {
  const moments = momentsOf(records);
  const { requested, ended, accepted } = moments;
  const stretches = stretchesIn(journal);
  const turns = turnsIn(journal, moments);
  const healthy = turns.filter((turn) => !stretches.some((stretch) => isDuring(stretch)(turn)));
  const seconds = ((accepted.at(-1) ?? 0) - (accepted[0] ?? 0)) / 1_000;
  return {
    handoffs: { requested, ended, accepted: accepted.length },
    refunds: effects.length,
    acceptedPerSecond: seconds > 0 ? accepted.length / seconds : 0,
    longestGap: longestGap(accepted) / 1_000,
    faults: recoveriesIn(stretches, moments, turns),
    ...drainIn(journal, moments),
    turns: spreadOf(healthy.map(({ took }) => took)),
  };
};

const longestGap = (moments: readonly number[]): number =>
  moments.reduce((longest, at, index) => Math.max(longest, at - (moments[index - 1] ?? at)), 0);

const drainIn = (journal: readonly JournalEntry[], { answered }: Moments): { drain?: number } => {
  const heal = journal.findLast(({ type }) => type === 'heal');
  if (!heal) return {};
  const before = journal.flatMap((entry) =>
    entry.type === 'invoke' && entry.messageId && entry.time < heal.time ? (answered.get(entry.messageId) ?? []) : [],
  );
  const last = before.reduce((latest, at) => Math.max(latest, at), heal.time);
  return { drain: (last - heal.time) / 1_000 };
};
