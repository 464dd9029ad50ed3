import { type AgentCard, unusableSchema } from '@baton/contracts';

type Optional =
  | 'kind'
  | 'capabilities'
  | 'privileges'
  | 'needs'
  | 'reads'
  | 'windowTokens'
  | 'accepts'
  | 'maxConcurrent';

/** An agent's card as its team writes it; what is left out is set below. */
export type AgentDefinition = { id: string } & Omit<AgentCard, 'agentId' | Optional> &
  Partial<Pick<AgentCard, Optional>>;

/** @throws Error if a schema of its needs cannot be used, naming it */
export function defineAgent({ id, ...definition }: AgentDefinition): AgentCard {
  const { schema = {}, transitions = {} } = definition.needs ?? {};
  for (const [name, needed] of Object.entries({ schema, ...transitions })) {
    const fault = unusableSchema(needed);
    if (fault) throw new Error(`The card of ${id}: needs, ${name}: ${fault}`);
  }
  return {
    kind: 'ai',
    capabilities: [],
    privileges: [],
    needs: { facts: [] },
    reads: [],
    windowTokens: 4_000,
    accepts: { 'handoff.requested': [1], 'conversation.message.received': [1] },
    maxConcurrent: 16,
    ...definition,
    agentId: id,
  };
}
