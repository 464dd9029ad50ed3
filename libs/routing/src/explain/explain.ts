import type { HandoffTarget } from '@baton/contracts';
import { wasMeant } from '../decision/claims.ts';
import type { Candidate, Claim } from '../decision/route-decision.ts';
import type { Classified, KeptQuestion, RecordedDecision } from '../replay/recorded-decision.ts';
import { fateOf } from './lost-phrases.ts';
import { phraseOf } from './rule-phrases.ts';
import { twoDecimals } from './two-decimals.ts';

/** As far as a decision is known: what was made before more was kept explains itself by less. */
export type Explainable = Pick<
  RecordedDecision,
  'policyVersion' | 'rule' | 'policyRule' | 'outcome' | 'because' | 'candidates' | 'claims' | 'classifier'
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
    classified(decision.classifier),
    `Policy ${decision.policyVersion}.`,
  ].filter((sentence) => sentence !== undefined);

const winner = (decision: Explainable): string => {
  const { outcome, candidates, madeFrom } = decision;
  const why = phraseOf(decision.rule, madeFrom?.question);
  const because = `by ${named(decision)}${why ? `: ${why}` : ''}.`;
  const concluded = conclusions[outcome];
  if (concluded) return `${concluded}, ${because}`;
  const chosen = candidates.find(({ lostBecause }) => !lostBecause)?.agentId ?? outcome;
  return outcome === 'human' ? `A person at ${chosen}, ${because}` : `${chosen}, ${because}`;
};

/** What needs no agent. */
const conclusions: Readonly<Partial<Record<Explainable['outcome'], string>>> = {
  nobody: 'Nobody',
  ask: 'The customer is asked what they mean',
  stay: 'The owner keeps it',
};

const named = ({ rule, policyRule }: Pick<Claim, 'rule' | 'policyRule'>): string =>
  policyRule ? `the policy's rule ${policyRule}` : `the rule ${rule}`;

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

const losing = (claim: Claim): string | undefined => {
  const { lostBecause, meant = [] } = claim;
  if (lostBecause !== 'found_nobody') return undefined;
  return `${upper(named(claim))} found nobody: ${meant.map(fateOf).join('; ') || 'no agent is what it asks for'}.`;
};

const later = (claims: readonly Claim[]): string | undefined =>
  sentence(
    'Rules that came later',
    claims
      .filter(({ lostBecause }) => lostBecause === 'came_later')
      .map(({ rule, policyRule, meant = [] }) => `${policyRule ?? rule} (${meant[0]?.agentId ?? 'nobody'})`),
  );

const basis = (question: KeptQuestion | undefined): string | undefined => {
  if (!question) return undefined;
  const { from, to, reason, tried, guess, at: _, conversationId: __, tenant, ...signals } = question;
  return sentence('Made from', [
    `asked for by ${from}`,
    `to ${targetOf(to)}`,
    `trigger ${reason.trigger}`,
    reason.confidence !== undefined && `confidence ${twoDecimals(reason.confidence)}`,
    guess && `words taken for ${guess.intent} by ${guess.by}, ${twoDecimals(guess.confidence)} sure`,
    ...Object.entries(signals).flatMap(([name, value]) => shown(name, value)),
    tenant !== 'default' && `tenant ${tenant}`,
    tried.length > 0 && `tried ${tried.join(', ')}`,
  ]);
};

const classified = (classifier: Classified | undefined): string | undefined => {
  if (!classifier) return undefined;
  const { asked, because = [], by } = classifier;
  const said = asked.map(({ by: one, label, confidence, fault }) => {
    const words =
      one === by && because.length > 0 ? ` because of ${because.map((word) => `“${word}”`).join(', ')}` : '';
    return fault ? `${one} failed (${fault})` : `${one} ${label || 'nothing'} ${twoDecimals(confidence)}${words}`;
  });
  return sentence('Classified', said);
};

/** A signal by its name; who the customer is, others say. */
const shown = (name: string, value: unknown): readonly string[] =>
  typeof value === 'object' || value === undefined ? [] : [`${name} ${value}`];

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const targetOf = (to: HandoffTarget): string => Object.values(to).join(', ') || 'whoever fits';

const sentence = (begin: string, parts: readonly (string | false | undefined)[]): string | undefined => {
  const said = parts.filter((part) => part);
  return said.length > 0 ? `${begin}: ${said.join('; ')}.` : undefined;
};
