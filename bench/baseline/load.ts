import { setTimeout as pause } from 'node:timers/promises';
import type { MeasuredLap } from '../figures/measured-lap.ts';

/** Begins a handoff; resolves when the first words of the next party are there. */
export type Begin = () => Promise<void>;

/** The clock in ms, and a sleep. */
export interface Clock {
  now(): number;
  sleep(ms: number): Promise<unknown>;
}

const clock: Clock = { now: () => performance.now(), sleep: (ms) => pause(ms) };

/** Those that end in this time count; resolves when none is under way any more. */
export async function closedLoop(
  begin: Begin,
  inFlight: number,
  seconds: number,
  { now } = clock,
): Promise<MeasuredLap> {
  const latenciesMs: number[] = [];
  let worked = 0;
  const end = now() + seconds * 1_000;
  const oneAfterAnother = async () => {
    for (let began = now(); began < end; began = now()) {
      await begin();
      worked += 1;
      const ended = now();
      if (ended <= end) latenciesMs.push(ended - began);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, oneAfterAnother));
  return { seconds, latenciesMs, worked };
}

/**
 * All count, each from the moment it was due: what keeps it from beginning belongs to its latency. A lap lasts until they have
 * ended, so that a load that is not borne has a lower rate.
 */
export async function steady(
  begin: Begin,
  perSecond: number,
  seconds: number,
  { now, sleep } = clock,
): Promise<MeasuredLap> {
  const latenciesMs: number[] = [];
  const first = now();
  const one = async (due: number) => {
    await begin();
    latenciesMs.push(now() - due);
  };
  const begun: Promise<void>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = first + (n * 1_000) / perSecond;
    if (due > now()) await sleep(Math.ceil(due - now()));
    begun.push(one(due));
  }
  await Promise.all(begun);
  return { seconds: Math.max(seconds, (now() - first) / 1_000), latenciesMs };
}
