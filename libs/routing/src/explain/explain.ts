import type { HandoffTarget } from '@baton/contracts';
import { wasMeant } from '../decision/claims.ts';
import type { Candidate, Claim } from '../decision/route-decision.ts';
import type { KeptQuestion, RecordedDecision } from '../replay/recorded-decision.ts';
import { fateOf } from './lost-phrases.ts';
import { phraseOf } from './rule-phrases.ts';

/** As far as a decision is known: what was made before more was kept explains itself by less. */
export type Explainable = Pick<
  RecordedDecision,
  'policyVersion' | 'rule' | 'outcome' | 'because' | 'candidates' | 'claims'
> & { readonly madeFrom?: { readonly question: KeptQuestion } };

/** A decision in sentences, for people: who and why, why not the others, which rules lost, and what it was made from. */
export const explain = (decision: Explainable): readonly string[] =>
  [
    winner(decision),
    overruling(decision),
    others(decision.candidates),
    ...(decision.claims ?? []).map(losing),
    later(decision.claims ?? []),
    basis(decision.madeFrom?.question),
    `Policy ${decision.policyVersion}.`,
  ].filter((sentence) => sentence !== undefined);

const winner = ({ outcome, candidates, rule, madeFrom }: Explainable): string => {
  const why = phraseOf(rule, madeFrom?.question);
  const because = `by the rule ${rule}${why ? `: ${why}` : ''}.`;
  if (outcome === 'nobody') return `Nobody, ${because}`;
  const chosen = candidates.find(({ lostBecause }) => !lostBecause)?.agentId ?? outcome;
  return outcome === 'human' ? `A person at ${chosen}, ${because}` : `${chosen}, ${because}`;
};

const overruling = ({ because }: Explainable): string | undefined =>
  because && `The request was overruled. ${because.detail}`;

/** Who was nearest comes first; who was not even meant, last. */
const others = (candidates: readonly Candidate[]): string | undefined => {
  const able = candidates.filter(({ lostBecause }) => !lostBecause).slice(1);
  const unable = candidates.filter((one) => one.lostBecause && wasMeant(one));
  const unmeant = candidates.filter((one) => !wasMeant(one)).map(({ agentId }) => agentId);
  return sentence('Others', [
    able.length > 0 && `next ${able.map(fateOf).join(', ')}`,
    ...unable.map(fateOf),
    unmeant.length > 0 && `not meant ${unmeant.join(', ')}`,
  ]);
};

const losing = ({ rule, lostBecause, meant = [] }: Claim): string | undefined => {
  if (lostBecause !== 'found_nobody') return undefined;
  return `The rule ${rule} found nobody: ${meant.map(fateOf).join('; ') || 'no agent is what it asks for'}.`;
};

const later = (claims: readonly Claim[]): string | undefined =>
  sentence(
    'Rules that came later',
    claims
      .filter(({ lostBecause }) => lostBecause === 'came_later')
      .map(({ rule, meant = [] }) => `${rule} (${meant[0]?.agentId ?? 'nobody'})`),
  );

const basis = (question: KeptQuestion | undefined): string | undefined => {
  if (!question) return undefined;
  const { from, to, reason, tried, at: _, conversationId: __, ...signals } = question;
  return sentence('Made from', [
    `asked for by ${from}`,
    `to ${targetOf(to)}`,
    `trigger ${reason.trigger}`,
    reason.confidence !== undefined && `confidence ${reason.confidence}`,
    ...Object.entries(signals).flatMap(([name, value]) => shown(name, value)),
    tried.length > 0 && `tried ${tried.join(', ')}`,
  ]);
};

/** A signal by its name; of the customer no more than their id. */
const shown = (name: string, value: unknown): readonly string[] => {
  if (typeof value === 'object' && value !== null) return 'id' in value ? [`${name} ${value.id}`] : [];
  return value === undefined ? [] : [`${name} ${value}`];
};

const targetOf = (to: HandoffTarget): string => Object.values(to).join(', ') || 'whoever fits';

const sentence = (begin: string, parts: readonly (string | false | undefined)[]): string | undefined => {
  const said = parts.filter((part) => part);
  return said.length > 0 ? `${begin}: ${said.join('; ')}.` : undefined;
};
