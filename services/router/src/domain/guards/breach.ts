import { type Agent, desk, type Guards } from '@baton/routing';
import type { Conversation, Party } from '../conversation.ts';
import type { Facts } from '../facts.ts';
import type { Course } from './course.ts';

/** Which guard gave way. */
export interface Breach {
  readonly guard:
    | 'hop_budget'
    | 'few_agents'
    | 'nothing_new'
    | 'answer_budget'
    | 'token_budget'
    | 'cost_budget'
    | 'time_budget';
  /** For people. */
  readonly detail: string;
  /** Ids and numbers, and the path. */
  readonly evidence: string;
}

type Found = Omit<Breach, 'evidence'> & { readonly numbers: string };

/** Why a conversation may not go on to this AI; undefined where it may. What a person decides is not theirs to judge. */
export const breachOf = (conversation: Conversation, { card }: Agent, facts: Facts): Breach | undefined => {
  if (card.kind === 'human' || conversation.owner.kind === 'human') return undefined;
  const found =
    tooManyHops(conversation, facts) ??
    goesInCircle(conversation, card.agentId, facts) ??
    nothingNew(conversation, card.agentId) ??
    spent(conversation, facts.policy.guards);
  return found && breach(found, [...pathOf(conversation), card.agentId]);
};

/** What AIs may cost is used up; said once, so that whoever then goes back to an AI may talk to it. */
export const spentBudget = (conversation: Conversation, facts: Facts): Breach | undefined => {
  if (conversation.owner.kind === 'human' || conversation.course.guarded || !desk(facts.agents)) return undefined;
  const found = spent(conversation, facts.policy.guards);
  return found && breach(found, pathOf(conversation));
};

const evidenceMax = 2_000;

const breach = ({ guard, detail, numbers }: Found, path: readonly string[]): Breach => {
  const evidence = `rule=${guard} ${numbers} path=`;
  return { guard, detail, evidence: evidence + path.join('>').slice(-(evidenceMax - evidence.length)) };
};

const pathOf = ({ course, owner }: Conversation): readonly string[] =>
  [...course.stints, owner].map(({ agentId }) => agentId);

const tooManyHops = ({ course }: Conversation, { agents, policy: { guards } }: Facts): Found | undefined => {
  const max = guards.hopsMax ?? agents.filter(({ card }) => card.kind === 'ai').length + 1;
  if (course.hops < max) return undefined;
  const detail = `The conversation has gone from one AI to another ${course.hops} times.`;
  return { guard: 'hop_budget', detail, numbers: `hops=${course.hops} max=${max}` };
};

const goesInCircle = (conversation: Conversation, target: string, { policy: { guards } }: Facts): Found | undefined => {
  const owners = [...aiOwners(conversation), target];
  const circle = guards.circles.find(
    ({ hops, agents }) => owners.length > hops && new Set(owners.slice(-hops - 1)).size <= agents,
  );
  if (!circle) return undefined;
  const { hops, agents } = circle;
  const detail = `Its last ${hops} handoffs would be among ${agents} agents.`;
  return { guard: 'few_agents', detail, numbers: `hops=${hops} agents=${agents}` };
};

/** A person in between makes no circle end. */
const aiOwners = ({ course, owner }: Conversation): readonly string[] =>
  [...course.stints, owner]
    .filter(isAi)
    .map(({ agentId }) => agentId)
    .filter((agentId, at, all) => agentId !== all[at - 1]);

const isAi = ({ kind }: Party): boolean => kind === 'ai';

const nothingNew = ({ course }: Conversation, target: string): Found | undefined => {
  const before = course.stints.findLast(({ agentId }) => agentId === target);
  if (!before || before.learned < course.learned) return undefined;
  const detail = `${target} had it before, and nothing was found out since.`;
  return { guard: 'nothing_new', detail, numbers: `learned=${course.learned}` };
};

/** What of the conversation's budgets is used up. */
export const spent = ({ course }: Conversation, guards: Guards): Found | undefined => {
  const { answers, tokens, waitedMs } = course;
  if (answers >= guards.answersMax)
    return {
      guard: 'answer_budget',
      detail: `AIs have answered ${answers} times.`,
      numbers: `answers=${answers} max=${guards.answersMax}`,
    };
  if (tokens >= guards.tokensMax)
    return {
      guard: 'token_budget',
      detail: `Models have taken ${tokens} tokens.`,
      numbers: `tokens=${tokens} max=${guards.tokensMax}`,
    };
  if (waitedMs >= guards.waitedMsMax)
    return {
      guard: 'time_budget',
      detail: `The customer has waited ${Math.round(waitedMs / 1_000)} seconds for AIs, all told.`,
      numbers: `waitedMs=${waitedMs} max=${guards.waitedMsMax}`,
    };
  return tooDear(course, guards);
};

const tooDear = ({ cost }: Course, { costMax }: Guards): Found | undefined => {
  const [currency, max = 0] = Object.entries(costMax).find(([name, most]) => (cost[name] ?? 0) >= most) ?? [];
  if (!currency) return undefined;
  const detail = `Models have cost ${cost[currency]} minor units of ${currency}.`;
  return { guard: 'cost_budget', detail, numbers: `cost=${cost[currency]} max=${max} currency=${currency}` };
};
