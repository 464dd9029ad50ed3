import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Candidate } from '../../candidate.ts';
import type { Ground } from '../../ground.ts';
import { Parts } from '../parts.ts';
import { createTopics } from '../topics.ts';

const fromSource = join(import.meta.dirname, '../../../libs/testing/src/processes/from-source.preload.ts');

/**
 * What one writes along NestJS's documentation: its own Kafka transport, three services, offsets committed by the client, nothing kept in
 * a database. A crash loses what was under way.
 */
export async function startPlainNest({ brokers }: Pick<Ground, 'brokers'>): Promise<Candidate> {
  const prefix = `plain_nest_${randomBytes(4).toString('hex')}`;
  const topics = ['requested', 'offered', 'accepted'].map((name) => `${prefix}.handoff.${name}`);
  await createTopics(brokers, topics);
  const env = { KAFKA_BROKERS: brokers.join(), KAFKA_PREFIX: prefix, KAFKAJS_NO_PARTITIONER_WARNING: '1' };
  const commands = ['triage', 'router', 'billing'].map((name) => ({
    name,
    script: join(import.meta.dirname, `${name}.process.ts`),
    env,
    execArgv: ['--import', fromSource],
  }));
  return Parts.start('plain-nest', commands);
}
