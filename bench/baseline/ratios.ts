import type { Run } from '../figures/result.ts';
import { medians } from '../report/table.ts';
import { type Reach, reachOf } from './reach.ts';

/** What is asked of the system beside others, by how many are in flight. */
const asked = [
  { beside: 'bare-chain', inFlight: 64, least: 0.6 },
  { beside: 'bare-chain', inFlight: 256, least: 0.5 },
  { beside: 'plain-nest', inFlight: 64, least: 1 },
] as const;

export interface Ratio {
  readonly beside: string;
  readonly inFlight: number;
  readonly ratio: number;
  readonly least: number;
  /** Of the bare chain, where it is what stands beside: where it was held back, the ratio is void. */
  readonly reach?: Reach;
}

/** Of a calibrated run, as far as both were measured in it. */
export function ratiosOf({ results, calibration }: Pick<Run, 'results' | 'calibration'>): readonly Ratio[] {
  const rates = medians(results);
  const rateOf = (candidate: string, inFlight: number) =>
    rates.find(({ candidate: name, load }) => name === candidate && 'inFlight' in load && load.inFlight === inFlight)
      ?.perSecond;
  return asked.flatMap(({ beside, inFlight, least }) => {
    const [ours, theirs] = [rateOf('baton', inFlight), rateOf(beside, inFlight)];
    if (ours === undefined || theirs === undefined || !calibration) return [];
    const reach = beside === 'bare-chain' ? { reach: reachOf(inFlight, theirs, calibration.factor) } : {};
    return [{ beside, inFlight, ratio: ours / theirs, least, ...reach }];
  });
}

/** A line for each. */
export const ratiosText = (ratios: readonly Ratio[]): string => ratios.map(lineOf).join('\n');

function lineOf({ beside, inFlight, ratio, least, reach }: Ratio): string {
  const verdict = reach?.holds === false ? 'void' : ratio >= least ? 'reached' : 'missed';
  const asFarAs = reach ? `; the chain has ${percent(reach.share)} of what this machine should give it` : '';
  return `baton beside ${beside} at ${inFlight} in flight: ${ratio.toPrecision(2)}, asked ${least}: ${verdict}${asFarAs}`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
