import { type Evidence, gather } from './evidence.ts';
import { acknowledged } from './invariants/acknowledged.invariant.ts';
import { authority } from './invariants/authority.invariant.ts';
import { causes } from './invariants/causes.invariant.ts';
import { effects } from './invariants/effects.invariant.ts';
import { floor } from './invariants/floor.invariant.ts';
import { liveness } from './invariants/liveness.invariant.ts';
import { offsets } from './invariants/offsets.invariant.ts';
import { order } from './invariants/order.invariant.ts';
import { outcome } from './invariants/outcome.invariant.ts';
import { ownership } from './invariants/ownership.invariant.ts';
import { path } from './invariants/path.invariant.ts';
import { person } from './invariants/person.invariant.ts';
import { poison } from './invariants/poison.invariant.ts';
import { stateAndEvents } from './invariants/state-and-events.invariant.ts';
import { tenants } from './invariants/tenants.invariant.ts';
import { timers } from './invariants/timers.invariant.ts';
import type { Observation } from './observation.ts';
import type { Violation } from './violation.ts';

/** I17 compares two observations, and is not here: `rebuild`. */
const invariants: readonly ((evidence: Evidence) => readonly Violation[])[] = [
  acknowledged,
  outcome,
  ownership,
  floor,
  order,
  effects,
  stateAndEvents,
  causes,
  person,
  path,
  timers,
  tenants,
  authority,
  poison,
  offsets,
  liveness,
];

/** Everything that is not as it must be, once the system has come to rest. */
export const check = (seen: Observation): readonly Violation[] => {
  const evidence = gather(seen);
  return invariants.flatMap((invariant) => invariant(evidence));
};
