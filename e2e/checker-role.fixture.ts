import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type System, uniqueName } from '@baton/testing';
import pg from 'pg';
import { afterAll, expect } from 'vitest';
import type { Databases } from '../chaos/checker/read/views.reader.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/reliability.md'), 'utf8');

/** The databases of a system under a role that was given what docs/reliability.md says, and nothing else. For the top of a file. */
export async function asChecker(system: System): Promise<Required<Databases>> {
  const role = uniqueName('checker').replaceAll('-', '_');
  const [router, humanQueue, billingAgent] = ['router', 'human-queue', 'billing-agent'].map((name) =>
    system.databaseUrl(name),
  ) as [string, string, string];
  await query(router, `CREATE ROLE ${role} LOGIN PASSWORD '${role}'`);
  afterAll(async () => {
    for (const url of [router, humanQueue, billingAgent]) await query(url, `DROP OWNED BY ${role}`);
    await query(router, `DROP ROLE ${role}`);
  });
  return {
    router: await letIn(role, router, 'router'),
    humanQueue: await letIn(role, humanQueue, 'human_queue'),
    billingAgent: await letIn(role, billingAgent, 'billing_agent'),
  };
}

/** What a role may do anything with, in the database of its connection string. */
export async function reachOf(url: string): Promise<string[]> {
  const rows = await query<{ name: string }>(
    url,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
     AND has_table_privilege(oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER') ORDER BY relname`,
  );
  return rows.map(({ name }) => name);
}

/** A database lets in nobody who is not told of, as that of `npm start` does. @param documented its name on the page */
async function letIn(role: string, ownerUrl: string, documented: string): Promise<string> {
  const url = new URL(ownerUrl);
  const database = url.pathname.slice(1);
  const [, grants = ''] = new RegExp(`^-- in ${documented}\\n((?:GRANT .*;\\n)+)`, 'm').exec(page) ?? [];
  expect(grants).toContain(`ON DATABASE ${documented} TO checker;`);
  await query(ownerUrl, `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await query(
    ownerUrl,
    grants.replace(`DATABASE ${documented}`, `DATABASE ${database}`).replaceAll('TO checker;', `TO ${role};`),
  );
  return Object.assign(url, { username: role, password: role }).href;
}

async function query<R extends pg.QueryResultRow>(url: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}
