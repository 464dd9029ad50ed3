import { join } from 'node:path';
import type { Candidate } from '../../candidate.ts';
import type { Ground } from '../../ground.ts';
import { Parts } from '../parts.ts';
import { createTopics } from '../topics.ts';

const fromSource = join(import.meta.dirname, '../../../libs/testing/src/processes/from-source.preload.ts');

/**
 * What one writes along NestJS's documentation: its own Kafka transport, three services, offsets committed by the client, nothing kept in
 * a database. A crash loses what was under way. One at a time on a ground: its topics have fixed names.
 */
export async function startPlainNest({ brokers }: Pick<Ground, 'brokers'>): Promise<Candidate> {
  await createTopics(
    brokers,
    ['requested', 'offered', 'accepted'].map((name) => `plain.handoff.${name}`),
  );
  const commands = ['triage', 'router', 'billing'].map((name) => ({
    name,
    script: join(import.meta.dirname, `${name}.process.ts`),
    env: { KAFKA_BROKERS: brokers.join(), KAFKAJS_NO_PARTITIONER_WARNING: '1' },
    execArgv: ['--import', fromSource],
  }));
  return Parts.start('plain NestJS', commands);
}
