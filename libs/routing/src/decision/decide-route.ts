import { primary } from '../language.ts';
import type { Policy } from '../policy/policy.ts';
import { policyFor } from '../policy/policy-for.ts';
import type { Agent } from './agent.ts';
import { claimsOf } from './claims.ts';
import { type Finding, isOverloaded, isSettled, withRelief } from './overload.ts';
import { byRank, chosen, passedOver } from './rank.ts';
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
import { unclear } from './rules/unclear.rule.ts';
import { withGuess } from './with-guess.ts';

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
  unclear,
  lastResortPerson,
];

/** In the order in which they are asked. */
export const ruleNames: readonly string[] = rules.map(({ name }) => name);

/** Decides who should take a conversation, and says of others why not. */
export const decideRoute = (asked: RouteQuestion, given: Policy, agents: readonly Agent[]): RouteDecision => {
  const policy = policyFor(given, asked.tenant);
  const question = withGuess(asked, policy);
  const judged = claiming(question, policy).map((rule) => judge(rule, question, policy, agents));
  const findings = withRelief(judged, policy.overload);
  const won = findings.find(isSettled);
  const decided = { claims: claimsOf(findings, won), policyVersion: policy.version };
  if (!won) return { ...nobody(findings), ...decided };
  const { conclusion: _, overloaded: __, ...finding } = won;
  return { ...finding, outcome: outcomeOf(won), ...decided };
};

const outcomeOf = ({ conclusion, targets: [first] }: Finding): RouteDecision['outcome'] =>
  conclusion ?? (first?.card.kind === 'human' ? 'human' : 'route');

/** Those whose business it is; behind a final one nobody is asked. */
const claiming = (question: RouteQuestion, policy: Policy): readonly Rule[] => {
  const all = rules.filter((rule) => rule.claims(question, policy));
  const last = all.findIndex(({ isFinal }) => isFinal);
  return last < 0 ? all : all.slice(0, last + 1);
};

const judge = (rule: Rule, question: RouteQuestion, policy: Policy, agents: readonly Agent[]): Finding => {
  const suits = rule.suits(question, policy);
  const judged = agents.map((agent) => ({ agent, candidate: candidacy(suits(agent), question, policy, agent) }));
  const ranked = judged.toSorted(byRank(question));
  const targets = ranked.filter(({ candidate }) => !candidate.lostBecause).map(({ agent }) => agent);
  const policyRule = rule.policyRule?.(question, policy);
  const conclusion = rule.concludes?.(question, policy);
  const skill = rule.skill?.(question, policy);
  return {
    rule: rule.name,
    candidates: ranked.slice(0, candidatesMax).map(({ candidate }) => candidate),
    targets,
    overloaded: ranked.filter(({ candidate }) => candidate.lostBecause === 'overloaded').map(({ agent }) => agent),
    ...(policyRule && { policyRule }),
    ...(rule.because && { because: rule.because(question, policy) }),
    ...(conclusion && { conclusion }),
    ...(skill && { skill }),
  };
};

/** Of a crowd a decision names those who were nearest to being chosen. */
const candidatesMax = 20;

const nobody = (findings: readonly Finding[]): Omit<RouteDecision, 'policyVersion' | 'claims'> => ({
  outcome: 'nobody',
  rule: findings[0]?.rule ?? lastResortPerson.name,
  candidates: findings[0]?.candidates ?? [],
  targets: [],
});

const candidacy = (isMeant: boolean, question: RouteQuestion, policy: Policy, agent: Agent): Candidate => {
  const lostBecause = isMeant ? unavailable(question, policy, agent) : 'not_meant';
  return lostBecause ? passedOver(agent, lostBecause) : chosen(agent);
};

/** People are always there to be waited for; whether one is on duty the queue says itself. */
const unavailable = (question: RouteQuestion, { overload }: Policy, agent: Agent): string | undefined => {
  if (agent.card.agentId === question.from) return 'is_the_sender';
  if (question.tried.includes(agent.card.agentId)) return 'already_tried';
  if (agent.card.kind === 'human') return undefined;
  if (!agent.live) return 'not_live';
  if (agent.draining) return 'draining';
  if (!mayDo(agent, question)) return 'privilege';
  if (!speaks(agent, question.language)) return 'language';
  return isOverloaded(agent, overload) ? 'overloaded' : undefined;
};

/** Whoever is to do what takes a privilege has it; only a person needs none. */
const mayDo = ({ card }: Agent, { to }: RouteQuestion): boolean =>
  to.privilege === undefined || card.privileges.includes(to.privilege);

const speaks = ({ card }: Agent, language: string): boolean =>
  card.languages.some((spoken) => primary(spoken) === primary(language));
