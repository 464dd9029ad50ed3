import { check } from './check.ts';
import type { Observation } from './observation.ts';
import type { Violation } from './violation.ts';

/** What may be said of a run. */
export interface Verdict {
  /** Ended, and checked. */
  readonly handoffs: number;
  readonly operations: { readonly ok: number; readonly fail: number; readonly info: number };
  readonly faults: number;
  readonly violations: readonly Violation[];
  /** Why the run proves nothing, violations or not. */
  readonly provesNothing?: string;
}

const okShare = 0.8;

/** @param faulty whether faults were asked for: a run of them in which none came about proves nothing */
export const verdictOn = (seen: Observation, faulty: boolean): Verdict => {
  const completed = (type: string) => seen.journal.filter((entry) => entry.type === type).length;
  const invoked = completed('invoke');
  const [ok, fail] = [completed('ok'), completed('fail')];
  const operations = { ok, fail, info: invoked - ok - fail };
  const faults = completed('fault');
  const provesNothing = reason(ok, invoked, faulty && faults === 0);
  return {
    handoffs: seen.views.v_handoff.filter(({ outcome }) => outcome !== null).length,
    operations,
    faults,
    violations: check(seen),
    ...(provesNothing && { provesNothing }),
  };
};

const reason = (ok: number, invoked: number, faultless: boolean): string | undefined => {
  if (faultless) return 'no fault came about';
  return ok < okShare * invoked ? `only ${ok} of ${invoked} operations succeeded` : undefined;
};
