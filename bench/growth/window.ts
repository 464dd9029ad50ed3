import { agentCard } from '@baton/contracts';
import { Kafka, logLevel } from 'kafkajs';
import type { Ground } from '../ground.ts';
import { recordOf } from '../said.ts';
import { cardOf } from './card.ts';

/** Has an agent take packages of up to so many tokens, over what its card says. */
export async function widenWindow({ brokers }: Ground, agentId: string, windowTokens: number): Promise<void> {
  const { key, value, headers } = recordOf(agentCard, { ...(await cardOf(agentId)), windowTokens });
  const kafka = new Kafka({ clientId: 'bench', brokers: [...brokers], logLevel: logLevel.NOTHING });
  const producer = kafka.producer();
  await producer.connect();
  await producer
    .send({ topic: 'agent.card.v1', messages: [{ key, value, headers }] })
    .finally(() => producer.disconnect());
}
