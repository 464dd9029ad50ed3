import type { Flow, Step, Tried } from './step.ts';

/** How far the search has come: kept between turns. */
export interface Diagnosis {
  /** What is looked for, until it is found. */
  flow?: Flow;
  /** The step, or the article, that waits for the customer's answer. */
  pending?: string;
  /** Oldest first. */
  tried: readonly Tried[];
  /** How many messages in a row were not understood. */
  unclear: number;
  /** The outage that was told. */
  outage?: string;
  /** Another's topic that could not be passed on, because facts were missing that the customer is asked for. */
  waitsFor?: string;
}

export const begun: Diagnosis = { tried: [], unclear: 0 };

/** A step ends once: what was noted first counts. */
export function noted(diagnosis: Diagnosis, ...found: readonly Tried[]): Diagnosis {
  const tried = new Map(diagnosis.tried.map((each) => [each.step, each]));
  for (const each of found) if (!tried.has(each.step)) tried.set(each.step, each);
  return { ...diagnosis, tried: [...tried.values()] };
}

/** The first step not taken that makes sense after those that were; none where they are spent. */
export function nextStep(steps: readonly Step[], tried: readonly Tried[]): Step | undefined {
  const outcomes = new Map(tried.map(({ step, outcome }) => [step, outcome]));
  const makesSense = ({ after }: Step) =>
    Object.entries(after).every(([earlier, wanted]) => wanted.includes(outcomes.get(earlier) ?? ''));
  return steps.find((step) => !outcomes.has(step.name) && makesSense(step));
}
