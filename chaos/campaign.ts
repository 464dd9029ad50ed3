import { readAgain } from './again.ts';
import { rebuild } from './checker/invariants/rebuild.invariant.ts';
import type { JournalEntry, Observation } from './checker/observation.ts';
import { observe } from './checker/read/observe.ts';
import { type Verdict, verdictOn } from './checker/verdict.ts';
import type { Violation } from './checker/violation.ts';
import type { Ground } from './ground/ground.ts';
import { channelToken, judgeToken, operatorToken } from './load/access.ts';
import { Arrivals, type Arriving, type Told } from './load/arrivals.ts';
import { Desk } from './load/desk.ts';
import type { Journal } from './load/journal.ts';
import { SeededDice } from './load/seeded.dice.ts';
import { Stranger } from './load/stranger.ts';
import { type Figures, figuresOf } from './measures/figures.ts';
import type { Nemesis } from './measures/struck.ts';
import { OwnerPolls } from './owner.polls.ts';
import { untilRest } from './rest.ts';

export interface Plan extends Arriving {
  readonly seed: number;
  readonly nemesis: Nemesis;
  readonly faulty: boolean;
  /** At the end everything is read again, which must be silent. */
  readonly again: boolean;
}

export interface Outcome {
  readonly told: Told;
  readonly verdict: Verdict;
  readonly figures: Figures;
  /** All that was judged. */
  readonly seen: Observation;
  /** Processes of services that ended, and nobody had asked for it. */
  readonly exits: number;
}

/** The last of the load meets no fault: it shows that everything works again. */
const calmMs = 10_000;
const restWithinMs = 120_000;

/** Load and trouble, rest, a look at everything, and a judgement. */
export async function campaign(ground: Ground, plan: Plan, journal: Journal): Promise<Outcome> {
  const polls = new OwnerPolls();
  const over = new AbortController();
  const desk = new Desk(() => ground.url('human-queue'), operatorToken, judgeToken, new SeededDice(plan.seed));
  const aside = [desk.serve(over.signal), polls.poll(ground, over.signal)];
  const told = await loaded(ground, plan, journal);
  const unrest = await untilRest(ground, restWithinMs);
  over.abort();
  await Promise.all(aside);
  const seen = await observed(ground, journal.entries, polls);
  const restless = unrest && { provesNothing: `it did not come to rest: ${unrest}` };
  const verdict = { ...verdictOn(seen, plan.faulty), ...restless };
  const violations =
    plan.again && !unrest ? [...verdict.violations, ...(await silent(ground, seen, polls))] : verdict.violations;
  const exits = ground.copies.reduce((sum, { unasked }) => sum + unasked, 0);
  return { told, verdict: { ...verdict, violations }, figures: figuresOf(seen), seen, exits };
}

/** I17: nothing may come of reading everything again. */
async function silent(ground: Ground, before: Observation, polls: OwnerPolls): Promise<readonly Violation[]> {
  await readAgain(ground);
  const unrest = await untilRest(ground, restWithinMs);
  if (unrest) return [{ invariant: 'I17', what: `no rest after reading again: ${unrest}`, where: 'ground' }];
  return rebuild(before, await observed(ground, before.journal, polls));
}

/** Resolves when every story and every fault has ended. */
async function loaded(ground: Ground, plan: Plan, journal: Journal): Promise<Told> {
  const channels = { gateway: () => ground.url('gateway'), token: channelToken, kafka: new Stranger(ground.brokers) };
  const arrivals = new Arrivals(channels, journal, new SeededDice(plan.seed + 1));
  const calm = AbortSignal.timeout(Math.max(1, plan.forMs - calmMs));
  await Promise.all([arrivals.come(plan), plan.nemesis(ground, journal, calm)]);
  return arrivals.told;
}

function observed(
  { brokers, databases, copies }: Ground,
  journal: readonly JournalEntry[],
  polls: OwnerPolls,
): Promise<Observation> {
  const groups = [...new Set(copies.map(({ service }) => service))];
  return observe({ brokers, groups, databases }, journal, polls.all);
}
