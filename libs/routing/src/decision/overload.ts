import type { HandoffReason } from '@baton/contracts';
import type { OverloadPolicy } from '../policy/overload-policy.ts';
import type { Agent } from './agent.ts';
import type { Judged } from './claims.ts';
import { chosen } from './rank.ts';

/** What a rule comes to: whom it finds, the best first, and who would be found but for what they have to do. */
export interface Finding extends Judged {
  readonly because?: HandoffReason;
  readonly targets: readonly Agent[];
  readonly overloaded: readonly Agent[];
  /** Where the rule settles the matter without anybody. */
  readonly conclusion?: 'ask' | 'stay';
  readonly skill?: string;
}

export const isSettled = ({ targets, conclusion }: Finding): boolean => conclusion !== undefined || targets.length > 0;

export const isOverloaded = ({ waitMs = 0 }: Agent, { waitMsMax }: OverloadPolicy): boolean => waitMs > waitMsMax;

/** Who is overloaded gives way to others, not to nobody: where none of them takes it, they are found after all. */
export const withRelief = (findings: readonly Finding[], policy: OverloadPolicy): readonly Finding[] => {
  const found = findings.find(isSettled);
  const passed = findings.slice(0, found && findings.indexOf(found)).find(({ overloaded }) => overloaded.length > 0);
  if (!passed || (found && relieves(found, passed, policy))) return findings;
  return findings.map((finding) => (finding === passed ? afterAll(finding) : finding));
};

/** A person does only if the policy wants it, or if they are there sooner. */
const relieves = (
  { targets: [relief] }: Finding,
  { overloaded: [passed] }: Finding,
  policy: OverloadPolicy,
): boolean => {
  if (relief?.card.kind !== 'human' || policy.goesTo === 'person') return true;
  return relief.waitMs !== undefined && relief.waitMs < (passed?.waitMs ?? 0);
};

const afterAll = (finding: Finding): Finding => {
  const candidates = finding.overloaded.map(chosen);
  const others = finding.candidates.filter(({ lostBecause }) => lostBecause !== 'overloaded');
  return {
    ...finding,
    targets: finding.overloaded,
    candidates: [...candidates, ...others].slice(0, finding.candidates.length),
  };
};
