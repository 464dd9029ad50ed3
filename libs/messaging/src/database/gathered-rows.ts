import type { GatheredStatement } from './gathering.ts';

/** Names of columns, and their SQL types. */
export type Columns = Readonly<Record<string, string>>;

/** What a gathered statement is asked for, as a table of this name: these columns, and the row's `place`, from 1. */
export function rowsAsked(name: string, columns: Columns): string {
  const lists = Object.values(columns).map((type, n) => `$${n + 1}::${type}[]`);
  return `unnest(${lists.join(', ')}) WITH ORDINALITY AS ${name} (${[...Object.keys(columns), 'place'].join(', ')})`;
}

/** Adds rows in the order in which they are given. */
export function insertInto(table: string, columns: Columns): GatheredStatement {
  const names = Object.keys(columns).join(', ');
  const text = `INSERT INTO ${table} (${names}) SELECT ${names} FROM ${rowsAsked('given', columns)} ORDER BY place`;
  return { name: `${table}-insert`, text };
}
