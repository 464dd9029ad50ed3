import { publicContract } from '../contract.ts';
import { Id } from '../fields.ts';

/** What a tombstone on the card topic is read as: the agent is gone. Never written in this form. */
export class AgentRemoved {
  @Id() agentId: string;
}

export const agentRemoved = {
  ...publicContract('agent.removed', AgentRemoved, (removed) => removed.agentId),
  topic: 'agent.card.v1',
};
