import { primary } from '../language.ts';
import type { Agent } from './agent.ts';
import type { Policy } from './policy.ts';
import type { Candidate, RouteDecision, RouteQuestion, Rule } from './route-decision.ts';
import { intentOwner } from './rules/intent-owner.rule.ts';
import { lastResortPerson } from './rules/last-resort-person.rule.ts';
import { namedAgent } from './rules/named-agent.rule.ts';
import { neededCapability } from './rules/needed-capability.rule.ts';
import { personRequested } from './rules/person-requested.rule.ts';

/** In this order: the first rule that claims the question and finds somebody wins. */
const rules: readonly Rule[] = [personRequested, namedAgent, neededCapability, intentOwner, lastResortPerson];

/** Decides who should take a conversation, and says of others why not. */
export const decideRoute = (question: RouteQuestion, policy: Policy, agents: readonly Agent[]): RouteDecision => {
  const claiming = rules.filter((rule) => rule.claims(question));
  const verdicts = claiming.map((rule) => judge(rule, question, agents));
  const won = verdicts.find(({ targets }) => targets.length > 0) ?? verdicts[0];
  if (!won || won.targets.length === 0) return { ...nobody(verdicts), policyVersion: policy.version };
  return { ...won, outcome: won.targets[0]?.card.kind === 'human' ? 'human' : 'route', policyVersion: policy.version };
};

interface Verdict {
  readonly rule: string;
  readonly candidates: readonly Candidate[];
  readonly targets: readonly Agent[];
}

const judge = (rule: Rule, question: RouteQuestion, agents: readonly Agent[]): Verdict => {
  const judged = agents.map((agent) => ({ agent, candidate: candidacy(rule, question, agent) }));
  const ranked = judged.toSorted((a, b) => byPlace(a.candidate, b.candidate) || byId(a.agent, b.agent));
  const targets = ranked.filter(({ candidate }) => !candidate.lostBecause).map(({ agent }) => agent);
  return { rule: rule.name, candidates: ranked.slice(0, candidatesMax).map(({ candidate }) => candidate), targets };
};

/** Of a crowd a decision names those who were nearest to being chosen. */
const candidatesMax = 20;

/** Who was meant and could not stands before who was not meant. */
const byPlace = (a: Candidate, b: Candidate): number => b.score - a.score || Number(wasMeant(b)) - Number(wasMeant(a));

const wasMeant = ({ lostBecause }: Candidate): boolean => lostBecause !== 'not_meant';

const nobody = (verdicts: readonly Verdict[]): Omit<RouteDecision, 'policyVersion'> => ({
  outcome: 'nobody',
  rule: verdicts[0]?.rule ?? lastResortPerson.name,
  candidates: verdicts[0]?.candidates ?? [],
  targets: [],
});

const candidacy = (rule: Rule, question: RouteQuestion, agent: Agent): Candidate => {
  const { agentId } = agent.card;
  const lostBecause = rule.suits(agent, question) ? unavailable(question, agent) : 'not_meant';
  return lostBecause ? { agentId, score: 0, lostBecause } : { agentId, score: freedom(agent) };
};

/** People are always there to be waited for; whether one is on duty the queue says itself. */
const unavailable = (question: RouteQuestion, agent: Agent): string | undefined => {
  if (agent.card.agentId === question.from) return 'is_the_sender';
  if (question.tried.includes(agent.card.agentId)) return 'already_tried';
  if (agent.card.kind === 'human') return undefined;
  if (!agent.live) return 'not_live';
  if (agent.draining) return 'draining';
  return speaks(agent, question.language) ? undefined : 'language';
};

const speaks = ({ card }: Agent, language: string): boolean =>
  card.languages.some((spoken) => primary(spoken) === primary(language));

/** The share of an agent's capacity that is free; a full agent still beats nobody. */
const freedom = ({ card, load }: Agent): number =>
  Math.max(0.01, Math.round((1 - load / Math.max(1, card.maxConcurrent)) * 100) / 100);

const byId = (a: Agent, b: Agent): number => (a.card.agentId < b.card.agentId ? -1 : 1);
