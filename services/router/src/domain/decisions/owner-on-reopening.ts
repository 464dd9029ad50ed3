import { agentCalled, type Stickiness } from '@baton/routing';
import type { Conversation, Party } from '../conversation.ts';
import type { Facts } from '../facts.ts';

/** With whom a resolved conversation goes on. Whoever is meant and does not live, and any person, gives way to the entry agent. */
export const ownerOnReopening = (conversation: Conversation, facts: Facts, now: Date): Party => {
  const { agents, policy } = facts;
  const meant = isFresh(conversation, facts, now) ? meantBy(policy.stickiness, conversation) : undefined;
  const lives = meant?.kind === 'ai' && agentCalled(agents, meant.agentId)?.live;
  return lives ? meant : entryOf(conversation.channel, facts);
};

const isFresh = ({ resolvedAt }: Conversation, { policy }: Facts, now: Date): boolean =>
  resolvedAt === undefined || now.getTime() - resolvedAt.getTime() <= policy.stickiness.reopenWithinMs;

const meantBy = ({ afterResolved }: Stickiness, { owner, course }: Conversation): Party | undefined => {
  if (afterResolved === 'stay') return owner;
  if (afterResolved === 'retriage') return undefined;
  const former = course.stints.findLast(({ agentId, kind }) => kind === 'ai' && agentId !== owner.agentId);
  return former && { agentId: former.agentId, kind: former.kind };
};

/** With whom all conversations of a channel begin. */
export const entryOf = (channel: string, { agents, policy }: Facts): Party => {
  const agentId = (Object.hasOwn(policy.entryAgents, channel) && policy.entryAgents[channel]) || policy.entryAgent;
  return { agentId, kind: agentCalled(agents, agentId)?.card.kind === 'human' ? 'human' : 'ai' };
};
