import type { AgentCard, AgentHeartbeat } from '@baton/contracts';
import { Database, rowsAsked, type Transaction } from '@baton/messaging';
import type { Agent } from '@baton/routing';
import { Injectable } from '@nestjs/common';

/** Cards, and the newest heartbeat of each instance; fresh or not is decided by the database's clock. */
@Injectable()
export class AgentStore {
  constructor(private readonly database: Database) {}

  async register(tx: Transaction, card: AgentCard, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO agent (agent_id, card, registered_at) VALUES ($1, $2, $3)
       ON CONFLICT (agent_id) DO UPDATE SET card = $2, registered_at = $3`,
      [card.agentId, JSON.stringify(card), now],
    );
  }

  async remove(tx: Transaction, agentId: string): Promise<void> {
    await tx.query('DELETE FROM agent WHERE agent_id = $1', [agentId]);
  }

  async beat(tx: Transaction, { agentId, instanceId, state, inFlight, waiting }: AgentHeartbeat): Promise<void> {
    await tx.gather(beatOfInstance, [agentId, instanceId, state, inFlight, waiting]);
  }

  /** Instances that have been silent for so long that they will not come back under their name. */
  async forgetInstances(tx: Transaction, agentId: string): Promise<void> {
    await tx.query("DELETE FROM agent_instance WHERE agent_id = $1 AND seen_at < now() - interval '1 hour'", [agentId]);
  }

  /** Every agent with a card; live while a heartbeat is younger than `freshMs`. */
  async all(freshMs: number): Promise<Agent[]> {
    const rows = await this.database.query<{ card: string; live: boolean; draining: boolean; load: number }>(
      allAgents,
      [freshMs],
      'agent-all',
    );
    return rows.map(({ card, ...now }) => ({ ...now, card: JSON.parse(card) as AgentCard }));
  }
}

const beat = { agent_id: 'text', instance_id: 'text', state: 'text', in_flight: 'integer', waiting: 'integer' };

const beatOfInstance = {
  name: 'agent-beat',
  text: `
    INSERT INTO agent_instance (agent_id, instance_id, state, in_flight, waiting, seen_at)
    SELECT agent_id, instance_id, state, in_flight, waiting, now() FROM ${rowsAsked('beat', beat)} ORDER BY place
    ON CONFLICT (agent_id, instance_id) DO UPDATE
    SET state = excluded.state, in_flight = excluded.in_flight, waiting = excluded.waiting, seen_at = excluded.seen_at`,
};

const allAgents = `
  SELECT agent.card,
         count(instance.*) > 0 AS live,
         coalesce(bool_and(instance.state = 'draining'), false) AS draining,
         coalesce(sum(instance.in_flight + instance.waiting), 0)::integer AS load
  FROM agent
  LEFT JOIN agent_instance AS instance
    ON instance.agent_id = agent.agent_id
   AND instance.state <> 'leaving'
   AND instance.seen_at > now() - $1 * interval '1 millisecond'
  GROUP BY agent.agent_id, agent.card
  ORDER BY agent.agent_id`;
