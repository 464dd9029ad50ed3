import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import type {} from '../../libs/testing/src/infrastructure.ts';
import { createDatabase } from './databases.ts';

const adminUrl = inject('databaseUrl');
const script = join(import.meta.dirname, '../../k8s/components/postgres/databases.sh');
/** Alike, so that lists of rights are sorted alike. */
const [byCode, byScript] = [`test_code_${process.pid}`, `test_script_${process.pid}`];

const sorted = (list: string): string => `array(select acl::text from unnest(${list}) acl order by 1)`;
const rights = `
  select json_build_object(
    'owner', pg_get_userbyid(datdba),
    'database', ${sorted('datacl')},
    'schema', (select ${sorted('nspacl')} from pg_namespace where nspname = 'public'),
    'to come', (select json_object_agg(defaclobjtype, ${sorted('defaclacl')} order by defaclobjtype) from pg_default_acl),
    'roles', (select json_agg(json_build_array(rolname, rolcanlogin, rolsuper, rolcreatedb, rolcreaterole) order by rolname)
      from pg_roles where rolname in (datname, datname || '_owner'))
  )::text as rights from pg_database where datname = current_database()`;

async function rightsIn(name: string): Promise<string> {
  const { rows } = await query(rights, name);
  return rows[0].rights.replaceAll(name, 'service');
}

async function query(sql: string, database = 'postgres'): Promise<pg.QueryResult> {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(adminUrl), { pathname: `/${database}` }).href,
  });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

function runScript(): void {
  const { hostname, port, username, password } = new URL(adminUrl);
  const server = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password };
  const env = {
    PATH: process.env.PATH,
    ...server,
    ROLES_PASSWORD: "it's local",
    SERVICES: byScript.replaceAll('_', '-'),
  };
  execFileSync('sh', [script], { env });
}

const psql = (() => {
  try {
    return execFileSync('psql', ['--version'], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
})();

describe.skipIf(!psql)(`what containers make of a server${psql ? '' : ' (skipped: there is no psql here)'}`, () => {
  afterAll(async () => {
    for (const name of [byCode, byScript]) {
      await query(`drop database if exists ${name}`);
      for (const role of [name, `${name}_owner`]) await query(`drop role if exists ${role}`);
    }
  });

  it('has the rights that the launcher gives, after any number of runs', async () => {
    await createDatabase(adminUrl, byCode, (role) => role);
    runScript();
    runScript();
    expect(await rightsIn(byScript)).toBe(await rightsIn(byCode));
  });

  it('lets both roles in with their password', async () => {
    const login = (role: string) => {
      const url = Object.assign(new URL(adminUrl), {
        pathname: `/${byScript}`,
        username: role,
        password: "it's local",
      });
      return new pg.Client({ connectionString: url.href });
    };
    for (const client of [login(byScript), login(`${byScript}_owner`)]) {
      await client.connect();
      await client.end();
    }
  });
});
