import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Ground } from '../ground.ts';
import type { Run } from './result.ts';

const root = join(import.meta.dirname, '../..');

/** What the figures of a run stand on. */
export async function machineOf({ adminUrl }: Ground): Promise<Run['machine']> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query('SHOW server_version').finally(() => admin.end());
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    postgres: String(rows[0]?.server_version),
    kafka: kafkaVersion(),
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

function kafkaVersion(): string {
  const pom = readFileSync(join(root, 'tools/infrastructure/kafka.pom.xml'), 'utf8');
  return /<artifactId>kafka_[\d.]+<\/artifactId>\s*<version>([^<]+)/.exec(pom)?.[1] ?? 'unknown';
}

/** Of what is measured; with a plus where it was changed since. */
export function commit(): string {
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim();
  return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '-uno') === '' ? '' : '+');
}
