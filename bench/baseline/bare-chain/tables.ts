import { Client } from 'pg';

export const schemas = ['triage', 'router', 'billing'] as const;
export type Schema = (typeof schemas)[number];

/** Of a package, and of what is sent, none is compressed: that would be half of all cost. */
const tables = (schema: Schema) => `
  CREATE SCHEMA ${schema};
  CREATE TABLE ${schema}.inbox (id text PRIMARY KEY);
  CREATE TABLE ${schema}.handoff (id text PRIMARY KEY, state text NOT NULL, package text);
  CREATE TABLE ${schema}.outbox (id text PRIMARY KEY, handoff text NOT NULL, body text NOT NULL);
  ALTER TABLE ${schema}.handoff ALTER package SET STORAGE EXTERNAL;
  ALTER TABLE ${schema}.outbox ALTER body SET STORAGE EXTERNAL;`;

/** A database with the tables of all. @returns its URL */
export async function createTables(adminUrl: string, database: string): Promise<string> {
  const databaseUrl = Object.assign(new URL(adminUrl), { pathname: `/${database}` }).href;
  await asked(adminUrl, `CREATE DATABASE ${database}`);
  await asked(databaseUrl, schemas.map(tables).join(''));
  return databaseUrl;
}

async function asked(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
