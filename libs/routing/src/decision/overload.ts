import type { HandoffReason } from '@baton/contracts';
import type { OverloadPolicy } from '../policy/overload-policy.ts';
import type { Agent } from './agent.ts';
import type { Judged } from './claims.ts';
import { chosen } from './rank.ts';

/** What a rule comes to: whom it finds, the best first, and who would be found but for what they have to do. */
export interface Verdict extends Judged {
  readonly because?: HandoffReason;
  readonly targets: readonly Agent[];
  readonly overloaded: readonly Agent[];
  /** Where the rule settles the matter without anybody. */
  readonly conclusion?: 'ask' | 'stay';
  readonly skill?: string;
}

export const isSettled = ({ targets, conclusion }: Verdict): boolean => conclusion !== undefined || targets.length > 0;

export const isOverloaded = ({ waitMs = 0 }: Agent, { waitMsMax }: OverloadPolicy): boolean => waitMs > waitMsMax;

/** Who is overloaded gives way to others, not to nobody: where none of them takes it, they are found after all. */
export const withRelief = (verdicts: readonly Verdict[], policy: OverloadPolicy): readonly Verdict[] => {
  const found = verdicts.find(isSettled);
  const passed = verdicts.slice(0, found && verdicts.indexOf(found)).find(({ overloaded }) => overloaded.length > 0);
  if (!passed || (found && relieves(found, passed, policy))) return verdicts;
  return verdicts.map((verdict) => (verdict === passed ? afterAll(verdict) : verdict));
};

/** A person does only if the policy wants it, or if they are there sooner. */
const relieves = (
  { targets: [relief] }: Verdict,
  { overloaded: [passed] }: Verdict,
  policy: OverloadPolicy,
): boolean => {
  if (relief?.card.kind !== 'human' || policy.goesTo === 'person') return true;
  return relief.waitMs !== undefined && relief.waitMs < (passed?.waitMs ?? 0);
};

const afterAll = (verdict: Verdict): Verdict => {
  const candidates = verdict.overloaded.map(chosen);
  const others = verdict.candidates.filter(({ lostBecause }) => lostBecause !== 'overloaded');
  return {
    ...verdict,
    targets: verdict.overloaded,
    candidates: [...candidates, ...others].slice(0, verdict.candidates.length),
  };
};
