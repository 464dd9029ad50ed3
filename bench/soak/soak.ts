import { untilRest } from '../../chaos/rest.ts';
import { services } from '../../tools/system.ts';
import type { Candidate } from '../candidate.ts';
import { measure } from '../figures/measure.ts';
import type { Load, Result, Run, Soak } from '../figures/result.ts';
import type { Ground } from '../ground.ts';
import { driftOf } from './drift.ts';

const minute = 60;
const restWithinMs = 60_000;

/** The same load for long, minute by minute, and whether everything comes to rest afterwards. */
export async function soak(
  candidate: Candidate,
  ground: Ground,
  load: Load,
  minutes: number,
): Promise<Pick<Run, 'results' | 'soak'>> {
  const results: Result[] = [];
  for (let round = 1; round <= minutes; round += 1) {
    const result = { round, ...(await measure(candidate, ground, load, minute)) };
    console.log(lineOf(result));
    results.push(result);
  }
  const copies = services.map(({ name }) => ({ service: name }));
  const unrest = await untilRest({ brokers: ground.brokers, postgres: ground, copies }, restWithinMs);
  return { results, soak: { minutes, driftPercent: drifts(results), ...(unrest && { unrest }) } };
}

const drifts = (results: readonly Result[]): Record<string, number> =>
  Object.fromEntries(
    Object.keys(results[0]?.memoryMiB ?? {}).map((name) => [
      name,
      driftOf(results.map(({ memoryMiB }) => memoryMiB[name] ?? 0)),
    ]),
  );

/** For a terminal. */
export const soakText = ({ minutes, driftPercent, unrest }: Soak): string =>
  [
    `Memory after ${minutes} minutes, drift in ten: ${Object.entries(driftPercent).map(drift).join(', ')}`,
    unrest ? `It did not come to rest: ${unrest}` : 'Outboxes, parked keys and lag came back to nothing.',
  ].join('\n');

const drift = ([name, percent]: readonly [string, number]): string =>
  `${name} ${percent < 0 ? '' : '+'}${percent.toFixed(1)} %`;

function lineOf({ round, perSecond, latency: { p50, p99 }, memoryMiB }: Result): string {
  const memory = Object.entries(memoryMiB).map(([name, value]) => `${name} ${value.toFixed(0)}`);
  return `minute ${round}: ${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; MiB: ${memory.join(', ')}`;
}
