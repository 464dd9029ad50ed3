import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';
import type { Ground } from '../ground.ts';

/** What has been written so far. */
export interface Written {
  /** By topic. */
  readonly records: Readonly<Record<string, number>>;
  /** By topic, with what Kafka writes around records. */
  readonly topicBytes: Readonly<Record<string, number>>;
  readonly walBytes: number;
  /** Tables and indexes of all databases, with the room that is free in them. */
  readonly tableBytes: number;
}

export async function writtenOn(ground: Ground): Promise<Written> {
  const [records, database] = await Promise.all([recordsOn(ground), databaseBytes(ground)]);
  return { records, topicBytes: topicBytesIn(join(ground.folder, 'kafka/data')), ...database };
}

async function recordsOn({ brokers }: Ground): Promise<Record<string, number>> {
  const admin = new Kafka({ clientId: 'bench', brokers: [...brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const topics = (await admin.listTopics()).filter((name) => !name.startsWith('__'));
    const ends = topics.map(async (topic) => {
      const partitions = await admin.fetchTopicOffsets(topic);
      return [topic, partitions.reduce((sum, { high }) => sum + Number(high), 0)] as const;
    });
    return Object.fromEntries(await Promise.all(ends));
  } finally {
    await admin.disconnect();
  }
}

/** Of what Kafka keeps for itself, too: the offsets of groups. */
function topicBytesIn(folder: string): Record<string, number> {
  const sums: Record<string, number> = {};
  if (!existsSync(folder)) return sums;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [, topic] = /^(.+)-\d+$/.exec(entry.name) ?? [];
    if (topic && entry.isDirectory()) sums[topic] = (sums[topic] ?? 0) + logBytesIn(join(folder, entry.name));
  }
  return sums;
}

/** Their indexes are files of a fixed size, mostly empty. */
const logBytesIn = (folder: string): number =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

async function databaseBytes({ adminUrl }: Ground): Promise<Pick<Written, 'walBytes' | 'tableBytes'>> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query(
      `SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 AS "walBytes",
              sum(pg_database_size(oid))::float8 AS "tableBytes" FROM pg_database`,
    );
    return rows[0];
  } finally {
    await admin.end();
  }
}
