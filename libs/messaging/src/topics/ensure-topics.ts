import type { Topic } from '@baton/contracts';
import type { Topics } from '../driver/driver.ts';

/** Creates those that are not there yet; one that exists is left as it is. @returns the names of the new ones */
export async function ensureTopics(
  admin: Topics,
  topics: readonly Topic[],
  replicationFactor = replicationFromEnv(),
): Promise<string[]> {
  const missing = new Set(await admin.missing(topics.map(({ name }) => name)));
  const specs = topics.filter(({ name }) => missing.has(name)).map((topic) => ({ ...topic, replicationFactor }));
  if (specs.length > 0) await admin.create(specs);
  return [...missing];
}

/** `KAFKA_REPLICATION_FACTOR`, or 1. */
function replicationFromEnv(): number {
  const text = process.env.KAFKA_REPLICATION_FACTOR ?? '1';
  const factor = Number(text);
  if (!Number.isInteger(factor) || factor < 1) throw new Error(`KAFKA_REPLICATION_FACTOR is '${text}', not 1 or more`);
  return factor;
}
