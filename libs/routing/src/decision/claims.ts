import type { Candidate, Claim } from './route-decision.ts';

/** What a rule made of the agents, best first. */
export interface Judged {
  readonly rule: string;
  readonly candidates: readonly Candidate[];
}

/** So many of those a losing rule meant are named. */
const meantMax = 5;

/** What every rule that had a say would have done, and why another won. */
export const claimsOf = (judged: readonly Judged[], won: Judged | undefined): readonly Claim[] => {
  const place = won ? judged.indexOf(won) : judged.length;
  return judged.map((one, index) => (one === won ? { rule: one.rule } : lost(one, index < place)));
};

const lost = ({ rule, candidates }: Judged, isBefore: boolean): Claim => ({
  rule,
  lostBecause: isBefore ? 'found_nobody' : 'came_later',
  meant: candidates.filter(wasMeant).slice(0, meantMax),
});

export const wasMeant = ({ lostBecause }: Candidate): boolean => lostBecause !== 'not_meant';
