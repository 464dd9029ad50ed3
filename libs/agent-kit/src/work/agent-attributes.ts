import { type AgentCard, attribute } from '@baton/contracts';
import type { Attributes } from '@opentelemetry/api';

/** The conventions want a provider: the kit decides, whatever model may word it. */
export const ofAgent = ({ agentId, version }: AgentCard): Attributes => ({
  [attribute.genAiOperation]: 'invoke_agent',
  [attribute.genAiProvider]: 'baton',
  [attribute.agentId]: agentId,
  [attribute.agentName]: agentId,
  [attribute.agentVersion]: version,
});
