import { join } from 'node:path';
import type { AgentCard } from '@baton/contracts';

/** The card of an agent, as it is built. */
export async function cardOf(agentId: string): Promise<AgentCard> {
  const { card } = await import(join(import.meta.dirname, '../../services', agentId, `dist/${agentId}.card.js`));
  return card as AgentCard;
}
