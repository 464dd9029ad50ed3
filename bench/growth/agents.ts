import { type AgentCard, agentCard, agentHeartbeat, inboxTopic, newId } from '@baton/contracts';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { until } from '../../tools/infrastructure/until.ts';
import type { Ground } from '../ground.ts';
import { recordOf } from '../said.ts';
import { cardOf } from './card.ts';

/** As often as the kit says it. */
const heartbeatMs = 2_000;

/** Agents beside those that run, who live and are never asked. It ends with their silence. */
export async function announceAgents({ brokers }: Ground, count: number): Promise<{ end(): Promise<void> }> {
  const kafka = new Kafka({ clientId: 'bench-agents', brokers: [...brokers], logLevel: logLevel.NOTHING });
  const [producer, admin] = [kafka.producer({ idempotent: true, maxInFlightRequests: 1 }), kafka.admin()];
  const cards = await Promise.all(Array.from({ length: count }, (_, n) => otherCard(n)));
  const instanceId = newId();
  const write = (topic: string, records: readonly ReturnType<typeof recordOf>[]) =>
    producer.send({ topic, messages: records.map(({ key, value, headers }) => ({ key, value, headers })) });
  const beat = () => {
    const at = new Date().toISOString();
    const live = { instanceId, state: 'live', inFlight: 0, waiting: 0, at } as const;
    return write(
      'agent.heartbeat.v1',
      cards.map(({ agentId }) => recordOf(agentHeartbeat, { ...live, agentId })),
    );
  };
  await Promise.all([producer.connect(), admin.connect()]);
  await write(
    'agent.card.v1',
    cards.map((card) => recordOf(agentCard, card)),
  );
  await until(() => allHaveInboxes(admin, cards), { ms: 120_000 });
  await beat();
  const beats = setInterval(() => void beat(), heartbeatMs);
  return {
    async end() {
      clearInterval(beats);
      await Promise.all([producer.disconnect(), admin.disconnect()]);
    },
  };
}

async function otherCard(n: number): Promise<AgentCard> {
  const card = await cardOf('billing-agent');
  const intents = card.intents.map((intent) => ({ ...intent, name: `other${n}.${intent.name}` }));
  return { ...card, agentId: `other-agent-${n}`, intents, capabilities: [`other-${n}`] };
}

/** The router makes them before it asks anybody anything. */
async function allHaveInboxes(admin: Admin, cards: readonly AgentCard[]): Promise<void> {
  const topics = new Set(await admin.listTopics());
  if (!cards.every(({ agentId }) => topics.has(inboxTopic(agentId)))) throw new Error('an agent has no inbox.');
}
