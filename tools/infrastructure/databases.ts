import pg from 'pg';
import type { Passwords } from './secrets.ts';

export interface DatabaseUrls {
  /** Owns the schema: for migrations only. */
  readonly owner: string;
  /** Reads and writes rows and changes no table: what the service runs with. */
  readonly service: string;
}

/** One database with its two roles; what is there already stays, with the passwords set anew. */
export async function createDatabase(adminUrl: string, name: string, passwords: Passwords): Promise<DatabaseUrls> {
  const [owner, service] = [`${name}_owner`, name];
  await asAdmin(adminUrl, async (query) => {
    await role(query, owner, passwords(owner));
    await role(query, service, passwords(service));
    await database(query, name, owner);
  });
  await asAdmin(withDatabase(adminUrl, name), (query) => grant(query, name, owner, service));
  return { owner: login(adminUrl, name, owner, passwords), service: login(adminUrl, name, service, passwords) };
}

type Query = (sql: string) => Promise<pg.QueryResult>;

async function role(query: Query, name: string, password: string): Promise<void> {
  const found = await query(`select 1 from pg_roles where rolname = ${pg.escapeLiteral(name)}`);
  const verb = found.rowCount ? 'alter' : 'create';
  await query(`${verb} role ${pg.escapeIdentifier(name)} login password ${pg.escapeLiteral(password)}`);
}

async function database(query: Query, name: string, owner: string): Promise<void> {
  const found = await query(`select 1 from pg_database where datname = ${pg.escapeLiteral(name)}`);
  if (found.rowCount) return;
  // An administrator who is no superuser may give a database only to a role it belongs to.
  await query(`grant ${pg.escapeIdentifier(owner)} to current_user`);
  await query(`create database ${pg.escapeIdentifier(name)} owner ${pg.escapeIdentifier(owner)}`);
  await query(`revoke all on database ${pg.escapeIdentifier(name)} from public`);
}

async function grant(query: Query, name: string, owner: string, service: string): Promise<void> {
  const [to, creator] = [pg.escapeIdentifier(service), pg.escapeIdentifier(owner)];
  await query(`grant connect on database ${pg.escapeIdentifier(name)} to ${to}`);
  await query(`grant usage on schema public to ${to}`);
  const privileges = {
    schemas: 'usage',
    tables: 'select, insert, update, delete',
    sequences: 'usage, select',
  };
  for (const [kind, allowed] of Object.entries(privileges))
    await query(`alter default privileges for role ${creator} grant ${allowed} on ${kind} to ${to}`);
}

async function asAdmin(url: string, work: (query: Query) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work((sql) => client.query(sql));
  } finally {
    await client.end();
  }
}

function login(adminUrl: string, name: string, role: string, passwords: Passwords): string {
  const url = new URL(withDatabase(adminUrl, name));
  url.username = role;
  url.password = passwords(role);
  return url.href;
}

function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
