import type { AgentCard, AgentHeartbeat } from '@baton/contracts';
import { Database, rowsAsked, type Transaction } from '@baton/messaging';
import type { Heartbeats } from '@baton/routing';
import { Injectable } from '@nestjs/common';

/** A card, and what is known of whoever lives by it. */
export interface KnownAgent {
  readonly card: AgentCard;
  readonly heard: Heartbeats;
  /** How long ago each instance that stays was last heard, in milliseconds. */
  readonly heardAgoMs: readonly number[];
}

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

  async beat(tx: Transaction, beat: AgentHeartbeat): Promise<void> {
    const { agentId, instanceId, state, inFlight, waiting, turnMs = null, waitMs = null } = beat;
    await tx.gather(beatOfInstance, [agentId, instanceId, state, inFlight, waiting, turnMs, waitMs]);
  }

  /** Instances that have been silent for so long that they will not come back under their name. */
  async forgetInstances(tx: Transaction, agentId: string): Promise<void> {
    await tx.query("DELETE FROM agent_instance WHERE agent_id = $1 AND seen_at < now() - interval '1 hour'", [agentId]);
  }

  async cards(): Promise<AgentCard[]> {
    const rows = await this.database.query<{ card: string }>(
      'SELECT card FROM agent ORDER BY agent_id',
      [],
      'agent-cards',
    );
    return rows.map(({ card }) => JSON.parse(card) as AgentCard);
  }

  /** Every agent with a card; an instance lives while its heartbeat is younger than `freshMs`. */
  async all(freshMs: number): Promise<KnownAgent[]> {
    const rows = await this.database.query<AgentRow>(allAgents, [freshMs], 'agent-all');
    return rows.map(({ card, heardAgoMs, turnMs, waitMs, ...counts }) => ({
      card: JSON.parse(card) as AgentCard,
      heard: { ...counts, ...(turnMs !== null && { turnMs }), ...(waitMs !== null && { waitMs }) },
      heardAgoMs: heardAgoMs ?? [],
    }));
  }
}

interface AgentRow {
  card: string;
  instances: number;
  staying: number;
  inFlight: number;
  waiting: number;
  turnMs: number | null;
  waitMs: number | null;
  heardAgoMs: number[] | null;
}

const beat = {
  agent_id: 'text',
  instance_id: 'text',
  state: 'text',
  in_flight: 'integer',
  waiting: 'integer',
  turn_ms: 'integer',
  wait_ms: 'integer',
};

const beatOfInstance = {
  name: 'agent-beat',
  text: `
    INSERT INTO agent_instance (agent_id, instance_id, state, in_flight, waiting, turn_ms, wait_ms, seen_at)
    SELECT agent_id, instance_id, state, in_flight, waiting, turn_ms, wait_ms, now()
    FROM ${rowsAsked('beat', beat)} ORDER BY place
    ON CONFLICT (agent_id, instance_id) DO UPDATE
    SET state = excluded.state, in_flight = excluded.in_flight, waiting = excluded.waiting,
        turn_ms = excluded.turn_ms, wait_ms = excluded.wait_ms, seen_at = excluded.seen_at`,
};

/** Sums are no integers: what agents say of themselves may be as large as one. */
const allAgents = `
  SELECT agent.card,
         count(instance.*)::integer AS instances,
         count(*) FILTER (WHERE instance.state = 'live')::integer AS staying,
         coalesce(sum(instance.in_flight) FILTER (WHERE instance.state = 'live'), 0)::float8 AS "inFlight",
         coalesce(max(instance.waiting), 0)::integer AS waiting,
         (avg(instance.turn_ms) FILTER (WHERE instance.state = 'live'))::float8 AS "turnMs",
         min(instance.wait_ms) FILTER (WHERE instance.state = 'live') AS "waitMs",
         (array_agg(extract(epoch FROM now() - instance.seen_at) * 1000)
           FILTER (WHERE instance.state = 'live'))::float8[] AS "heardAgoMs"
  FROM agent
  LEFT JOIN agent_instance AS instance
    ON instance.agent_id = agent.agent_id
   AND instance.state <> 'leaving'
   AND instance.seen_at > now() - $1 * interval '1 millisecond'
  GROUP BY agent.agent_id, agent.card
  ORDER BY agent.agent_id`;
