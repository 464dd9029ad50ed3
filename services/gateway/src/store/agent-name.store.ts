import { type GatheredStatement, rowsAsked, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Names } from '../domain/agent-name.ts';

const find: GatheredStatement = {
  name: 'agent_name_of',
  text: `
    SELECT place::int AS row, names
    FROM ${rowsAsked('asked', { agent_id: 'text' })} JOIN agent_name USING (agent_id)`,
};

/** How agents are called towards customers: all the gateway keeps of their cards. */
@Injectable()
export class AgentNameStore {
  async of(tx: Transaction, agentId: string): Promise<Names> {
    const [row] = await tx.gather<{ names: string }>(find, [agentId]);
    return row ? (JSON.parse(row.names) as Names) : {};
  }

  async save(tx: Transaction, agentId: string, names: Names): Promise<void> {
    await tx.query(
      'INSERT INTO agent_name (agent_id, names) VALUES ($1, $2) ON CONFLICT (agent_id) DO UPDATE SET names = $2',
      [agentId, JSON.stringify(names)],
      'agent_name_save',
    );
  }

  async remove(tx: Transaction, agentId: string): Promise<void> {
    await tx.query('DELETE FROM agent_name WHERE agent_id = $1', [agentId]);
  }
}
