import { Client } from 'pg';
import type { Schema } from './tables.ts';

/**
 * Plans are made once, for any table and any batch: by an index also while the table is small, and with room for a batch that is
 * read more than once in its statement.
 */
const settings = ['plan_cache_mode=force_generic_plan', 'enable_seqscan=off', 'work_mem=32MB'];

/** One connection, in the tables of one. */
export async function connected(connectionString: string, schema: Schema, ...more: string[]): Promise<Client> {
  const options = [`search_path=${schema}`, ...settings, ...more].map((setting) => `-c ${setting}`).join(' ');
  const client = new Client({ connectionString, options });
  await client.connect();
  return client;
}

/** A statement that is prepared once. @returns the ids it returns */
export async function idsOf(client: Client, name: string, text: string, values: Buffer[]): Promise<string[]> {
  const { rows } = await client.query<[string]>({ name, text, values, rowMode: 'array' });
  return rows.map(([id]) => id);
}
