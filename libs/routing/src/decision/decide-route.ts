import type { HandoffReason } from '@baton/contracts';
import { primary } from '../language.ts';
import type { Policy } from '../policy/policy.ts';
import { policyFor } from '../policy/policy-for.ts';
import type { Agent } from './agent.ts';
import { claimsOf, type Judged, wasMeant } from './claims.ts';
import type { Candidate, RouteDecision, RouteQuestion, Rule } from './route-decision.ts';
import { complianceReview } from './rules/compliance-review.rule.ts';
import { departmentOwner } from './rules/department-owner.rule.ts';
import { explicitRule } from './rules/explicit-rule.rule.ts';
import { intentOwner } from './rules/intent-owner.rule.ts';
import { lastResortPerson } from './rules/last-resort-person.rule.ts';
import { lowConfidence } from './rules/low-confidence.rule.ts';
import { namedAgent } from './rules/named-agent.rule.ts';
import { neededCapability } from './rules/needed-capability.rule.ts';
import { neededPrivilege } from './rules/needed-privilege.rule.ts';
import { personRequested } from './rules/person-requested.rule.ts';
import { switchedOff } from './rules/switched-off.rule.ts';

/** In this order: the first rule that claims the question and finds somebody wins. */
const rules: readonly Rule[] = [
  personRequested,
  complianceReview,
  switchedOff,
  explicitRule,
  lowConfidence,
  namedAgent,
  neededPrivilege,
  neededCapability,
  intentOwner,
  departmentOwner,
  lastResortPerson,
];

/** In the order in which they are asked. */
export const ruleNames: readonly string[] = rules.map(({ name }) => name);

/** Decides who should take a conversation, and says of others why not. */
export const decideRoute = (question: RouteQuestion, given: Policy, agents: readonly Agent[]): RouteDecision => {
  const policy = policyFor(given, question.tenant);
  const verdicts = claiming(question, policy).map((rule) => judge(rule, question, policy, agents));
  const won = verdicts.find(({ targets, conclusion }) => conclusion ?? targets.length > 0);
  const decided = { claims: claimsOf(verdicts, won), policyVersion: policy.version };
  if (!won) return { ...nobody(verdicts), ...decided };
  const { conclusion: _, ...verdict } = won;
  return { ...verdict, outcome: outcomeOf(won), ...decided };
};

const outcomeOf = ({ conclusion, targets: [first] }: Verdict): RouteDecision['outcome'] =>
  conclusion ?? (first?.card.kind === 'human' ? 'human' : 'route');

/** Those whose business it is; behind a final one nobody is asked. */
const claiming = (question: RouteQuestion, policy: Policy): readonly Rule[] => {
  const all = rules.filter((rule) => rule.claims(question, policy));
  const last = all.findIndex(({ isFinal }) => isFinal);
  return last < 0 ? all : all.slice(0, last + 1);
};

interface Verdict extends Judged {
  readonly because?: HandoffReason;
  readonly targets: readonly Agent[];
  readonly conclusion?: 'ask' | 'stay';
  readonly skill?: string;
}

const judge = (rule: Rule, question: RouteQuestion, policy: Policy, agents: readonly Agent[]): Verdict => {
  const judged = agents.map((agent) => ({ agent, candidate: candidacy(rule, question, policy, agent) }));
  const ranked = judged.toSorted((a, b) => byPlace(a.candidate, b.candidate) || byId(a.agent, b.agent));
  const targets = ranked.filter(({ candidate }) => !candidate.lostBecause).map(({ agent }) => agent);
  const conclusion = rule.concludes?.(question, policy);
  const skill = rule.skill?.(question, policy);
  return {
    rule: rule.name,
    candidates: ranked.slice(0, candidatesMax).map(({ candidate }) => candidate),
    targets,
    ...(rule.because && { because: rule.because(question, policy) }),
    ...(conclusion && { conclusion }),
    ...(skill && { skill }),
  };
};

/** Of a crowd a decision names those who were nearest to being chosen. */
const candidatesMax = 20;

/** Who was meant and could not stands before who was not meant. */
const byPlace = (a: Candidate, b: Candidate): number => b.score - a.score || Number(wasMeant(b)) - Number(wasMeant(a));

const nobody = (verdicts: readonly Verdict[]): Omit<RouteDecision, 'policyVersion' | 'claims'> => ({
  outcome: 'nobody',
  rule: verdicts[0]?.rule ?? lastResortPerson.name,
  candidates: verdicts[0]?.candidates ?? [],
  targets: [],
});

const candidacy = (rule: Rule, question: RouteQuestion, policy: Policy, agent: Agent): Candidate => {
  const { agentId } = agent.card;
  const lostBecause = rule.suits(agent, question, policy) ? unavailable(question, agent) : 'not_meant';
  return lostBecause ? { agentId, score: 0, lostBecause } : { agentId, score: freedom(agent) };
};

/** People are always there to be waited for; whether one is on duty the queue says itself. */
const unavailable = (question: RouteQuestion, agent: Agent): string | undefined => {
  if (agent.card.agentId === question.from) return 'is_the_sender';
  if (question.tried.includes(agent.card.agentId)) return 'already_tried';
  if (agent.card.kind === 'human') return undefined;
  if (!agent.live) return 'not_live';
  if (agent.draining) return 'draining';
  if (!mayDo(agent, question)) return 'privilege';
  return speaks(agent, question.language) ? undefined : 'language';
};

/** Whoever is to do what takes a privilege has it; only a person needs none. */
const mayDo = ({ card }: Agent, { to }: RouteQuestion): boolean =>
  to.privilege === undefined || card.privileges.includes(to.privilege);

const speaks = ({ card }: Agent, language: string): boolean =>
  card.languages.some((spoken) => primary(spoken) === primary(language));

/** The share of an agent's capacity that is free; a full agent still beats nobody. */
const freedom = ({ card, load }: Agent): number =>
  Math.max(0.01, Math.round((1 - load / Math.max(1, card.maxConcurrent)) * 100) / 100);

const byId = (a: Agent, b: Agent): number => (a.card.agentId < b.card.agentId ? -1 : 1);
