import type { TaskPolicy } from '@baton/routing';
import fc from 'fast-check';
import { type Deed, stories } from './deeds.ts';
import { type Flaw, World } from './world.ts';

export interface Told {
  readonly violations: readonly string[];
  readonly story: readonly string[];
}

/** Lets the deeds happen one after another, up to the first thing that is wrong; else until all is at rest. */
export const tellStory = (deeds: readonly Deed[], flaw?: Flaw, policy?: Partial<TaskPolicy>): Told => {
  const world = new World(undefined, flaw, policy);
  world.write('I was charged twice.');
  for (const deed of deeds) {
    deed(world);
    if (world.violations.length > 0) return world;
  }
  world.rest();
  return world;
};

/** How many stories are told; `SCENARIOS` asks for more. */
export const SCENARIOS = Number(process.env.SCENARIOS ?? 1_000);

/** The shortest story in which something is wrong, and how to have it told again; none where all is well. */
export const firstWrong = (
  options: fc.Parameters<[readonly Deed[]]>,
  flaw?: Flaw,
  policy?: Partial<TaskPolicy>,
): string | undefined => {
  const property = fc.property(stories, (deeds) => tellStory(deeds, flaw, policy).violations.length === 0);
  const { failed, counterexample, seed, counterexamplePath } = fc.check(property, options);
  if (!failed || !counterexample) return undefined;
  const { violations, story } = tellStory(counterexample[0], flaw, policy);
  const again = `STORY='${seed} ${counterexamplePath}' npm test -- --project pure services/router/test/protocol/protocol.spec.ts`;
  return [...violations, '', ...story, '', `Again: ${again}`].join('\n');
};
