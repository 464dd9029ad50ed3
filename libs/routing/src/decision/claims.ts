import type { Candidate, Claim } from './route-decision.ts';

/** What a rule made of the agents, best first. */
export interface Judged {
  readonly rule: string;
  readonly policyRule?: string;
  readonly candidates: readonly Candidate[];
}

/** So many of those a losing rule meant are named. */
const meantMax = 5;

/** What every rule that had a say would have done, and why another won. */
export const claimsOf = (judged: readonly Judged[], won: Judged | undefined): readonly Claim[] => {
  const place = won ? judged.indexOf(won) : judged.length;
  return judged.map((one, index) => (one === won ? named(one) : lost(one, index < place)));
};

const named = ({ rule, policyRule }: Judged): Claim => ({ rule, ...(policyRule && { policyRule }) });

const lost = (judged: Judged, isBefore: boolean): Claim => ({
  ...named(judged),
  lostBecause: isBefore ? 'found_nobody' : 'came_later',
  meant: judged.candidates.filter(wasMeant).slice(0, meantMax),
});

export const wasMeant = ({ lostBecause }: Candidate): boolean => lostBecause !== 'not_meant';
