import { connectionOptions } from '@baton/messaging';
import { migrate } from '@baton/service-kit';
import type { Type } from '@nestjs/common';
import { Client, Pool } from 'pg';
import type { MigrationInterface } from 'typeorm';
import { afterAll } from 'vitest';
import { adminUrl } from '../infrastructure.ts';
import { uniqueName } from '../unique-name.ts';

export interface FreshDatabase {
  url: string;
  pool: Pool;
}

/** A database of its own for one spec file, with these migrations; dropped after the last test. For the top of a file. */
export async function freshDatabase(migrations: readonly Type<MigrationInterface>[]): Promise<FreshDatabase> {
  const { url, drop } = await createDatabase();
  const pool = new Pool({ connectionString: url, max: 10, ...connectionOptions });
  afterAll(async () => {
    await pool.end();
    await drop();
  });
  await migrate(url, migrations);
  return { url, pool };
}

/** An empty database. */
export async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = uniqueName('test').replaceAll('-', '_');
  await asAdmin(`CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(adminUrl()), { pathname: `/${name}` }).href;
  return { url, drop: () => drop(name) };
}

/** The server waits for connections that are about to close; FORCE is for what a killed process left. */
async function drop(name: string): Promise<void> {
  const inUse = '55006';
  await asAdmin(`DROP DATABASE IF EXISTS ${name}`).catch((error) => {
    if (error.code !== inUse) throw error;
    return asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}

async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
