import { Client } from 'pg';

/** Columns of a table, and what a copy has in them: SQL over the row, with `nth` as the number of the copy. */
export interface Copied {
  readonly table: string;
  readonly rows: string;
  readonly columns: Readonly<Record<string, string>>;
}

const atOnce = 50_000;

/** Where rows are copied, and as whom: who owns nothing there may not clean up. */
export interface Place {
  readonly adminUrl: string;
  readonly databaseUrl: string;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Rows as they were left by one conversation, so many times. @param values of `rows`, from $3 on */
export async function copyRows(
  place: Place,
  copied: readonly Copied[],
  { from, to }: Range,
  values: readonly unknown[],
) {
  const { pathname } = new URL(place.databaseUrl);
  const client = new Client({ connectionString: Object.assign(new URL(place.adminUrl), { pathname }).href });
  await client.connect();
  try {
    // What is put there to begin with may be lost with the machine.
    await client.query('SET synchronous_commit = off');
    for (let first = from; first <= to; first += atOnce)
      for (const each of copied) await client.query(sqlOf(each), [first, Math.min(to, first + atOnce - 1), ...values]);
    // Nothing of this is left to be done while others are measured.
    for (const { table } of copied) await client.query(`VACUUM (ANALYZE, FREEZE) ${table}`);
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

const sqlOf = ({ table, rows, columns }: Copied): string =>
  `INSERT INTO ${table} (${Object.keys(columns).join()})
   SELECT ${Object.values(columns).join()} FROM (${rows}) AS one, generate_series($1::bigint, $2::bigint) AS nth`;
