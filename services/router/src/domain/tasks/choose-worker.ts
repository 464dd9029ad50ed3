import type { TaskTarget } from '@baton/contracts';
import type { Agent } from '@baton/routing';
import type { Conversation } from '../conversation.ts';

/** Who is to do a task: the agent named, or the least loaded of those who can. Never a person, and never who is not there. */
export const chooseWorker = (
  { agentId, capability }: TaskTarget,
  requester: string,
  conversation: Conversation,
  agents: readonly Agent[],
): string | undefined => {
  const able = agents.filter((agent) => isThere(agent) && isMeant(agent, requester, agentId, capability));
  const [first] = able.toSorted((a, b) => share(a, conversation) - share(b, conversation) || byId(a, b));
  return first?.card.agentId;
};

const isThere = ({ card, live, draining }: Agent): boolean => card.kind !== 'human' && live && !draining;

/** Nobody is given its own work back, unless it names itself. */
const isMeant = ({ card }: Agent, requester: string, agentId?: string, capability?: string): boolean => {
  if (agentId) return card.agentId === agentId;
  return card.agentId !== requester && capability !== undefined && card.capabilities.includes(capability);
};

/** How much of its capacity is taken; what was given to it just now no heartbeat has told yet. */
const share = ({ card, load, capacity }: Agent, { tasks }: Conversation): number => {
  const given = tasks.flatMap(({ open }) => open).filter((task) => task.with === card.agentId).length;
  return (load + given) / Math.max(1, capacity);
};

const byId = (a: Agent, b: Agent): number => (a.card.agentId < b.card.agentId ? -1 : 1);
