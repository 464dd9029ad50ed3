import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll } from 'vitest';
import { PgliteServer } from '../database/pglite.server.ts';
import { violationsOf } from '../invariants/invariants.ts';
import { cast } from '../services/cast.ts';
import { World } from '../world/world.ts';

/** PostgreSQL is compiled first. */
const STARTS_WITHIN_MS = 60_000;

/** What became of a seed. */
export interface Outcome {
  readonly violations: readonly string[];
  readonly trace: readonly string[];
}

/** One PostgreSQL for all seeds of a spec, emptied before each. */
export function simulation(): (seed: number) => Promise<Outcome> {
  let server: PgliteServer;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    server = await PgliteServer.start();
    for (const { options, migrations } of cast) await server.create(options.name, migrations);
  }, STARTS_WITHIN_MS);
  afterAll(() => server.close());
  return async (seed) => {
    const world = new World(seed, server);
    const violations = violationsOf(await world.run());
    return { violations, trace: world.scheduler.trace };
  };
}

/** The first of the seeds under which something of that kind is violated, with what is. */
export async function firstFound(
  run: (seed: number) => Promise<Outcome>,
  { first = 1, last }: { readonly first?: number; readonly last: number },
  kind: RegExp,
): Promise<string[]> {
  for (let seed = first; seed <= last; seed += 1) {
    const { violations } = await run(seed);
    const found = violations.filter((violation) => kind.test(violation));
    if (found.length > 0) return found.map((violation) => `seed ${seed}: ${violation}`);
  }
  return [];
}
