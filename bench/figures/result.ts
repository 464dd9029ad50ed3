import type { Spread } from '../../chaos/measures/spread.ts';
import type { Calibration } from '../baseline/calibration.ts';

/** So many always under way, or so many begun in a second. */
export type Load = { readonly inFlight: number } | { readonly perSecond: number };
type ByName = Readonly<Record<string, number>>;

/** One candidate under one load. `per1000` is for a thousand handoffs, or turns where those were measured. */
export interface Result {
  /** What grew, where something did; then the candidate is how far. */
  readonly axis?: string;
  readonly candidate: string;
  readonly load: Load;
  readonly round: number;
  readonly seconds: number;
  readonly handoffs: number;
  /** Those that came to nothing, or to somebody else, for want of time. */
  readonly lost: number;
  readonly perSecond: number;
  /** ms, from the request to the first words. */
  readonly latency: Spread;
  readonly parts: Readonly<Record<string, Spread>>;
  readonly per1000: {
    readonly processorSeconds: ByName;
    readonly postgresSeconds: ByName;
    readonly records: ByName;
    readonly topicKiB: ByName;
    readonly walKiB: number;
    readonly tableKiB: number;
  };
  readonly memoryMiB: ByName;
  /** Processors that others kept busy meanwhile, on the machine and on its host. */
  readonly busyElsewhere: number;
}

/** What became of one load that went on for long. */
export interface Soak {
  readonly minutes: number;
  /** Of the memory of each process, in ten minutes. */
  readonly driftPercent: ByName;
  /** What still waited in an outbox, a parked key or a topic after a minute, in words. */
  readonly unrest?: string;
}

/** One run, as it is kept. */
export interface Run {
  readonly at: string;
  readonly commit: string;
  readonly machine: Readonly<Record<string, string | number>>;
  /** What the processor does beside that of the anchors. */
  readonly calibration?: Calibration;
  /** Of what was handed over, where that was looked at. */
  readonly packageBytes?: number;
  /** What grew, where something did. */
  readonly growth?: readonly string[];
  /** Each round is a minute of it. */
  readonly soak?: Soak;
  readonly results: readonly Result[];
}

/** Whether a steady load was borne. */
export const isSustained = ({ load, perSecond }: Result): boolean =>
  !('perSecond' in load) || perSecond >= 0.95 * load.perSecond;

export const loadText = (load: Load): string =>
  'inFlight' in load ? `${load.inFlight} in flight` : `${load.perSecond}/s steady`;
