import { afterAll, describe, expect, it } from 'vitest';
import { rowsAsked } from '../src/database/gathered-rows.ts';
import { PgDatabase } from '../src/database/pg.database.ts';
import { createDatabase } from './fixtures/infrastructure.ts';

const { pool, drop } = await createDatabase();
afterAll(drop);

const database = new PgDatabase(pool);
const columns = { word: 'text', bytes: 'bytea', number: 'integer' };
const text = `SELECT word, bytes, number, place::integer FROM ${rowsAsked('given', columns)} ORDER BY place`;

/** Prepared they are bytes, and otherwise as pg writes them. */
const prepared = (...values: unknown[]) => database.query(text, values, 'arrays');
const plain = (...values: unknown[]) => database.query(text, values);

describe('arrays of texts and bytes, bound to a prepared statement', () => {
  const words = [
    'plain',
    '',
    'NULL',
    '{"a":"b, c"}',
    '"\\',
    'Grüße ß 漢字 🙂',
    '\ud83d',
    'x'.repeat(100_000),
    null,
    undefined,
  ];
  const bytes = words.map((word) => (word == null ? word : Buffer.from(`\0\xff${word}`, 'latin1')));
  const numbers = words.map((word, n) => (word == null ? null : n));

  it('are read as they are in the form of text', async () => {
    const rows = await prepared(words, bytes, numbers);
    expect(rows).toEqual(await plain(words, bytes, numbers));
    expect(rows.slice(5)).toMatchObject([
      { word: 'Grüße ß 漢字 🙂' },
      { word: '\ufffd' },
      { word: 'x'.repeat(100_000), bytes: bytes[7], number: 7 },
      { word: null, bytes: null, number: null },
      { word: null, bytes: null, number: null, place: 10 },
    ]);
  });

  it('may be empty, and may hold what is no text', async () => {
    expect(await prepared([], [], [])).toEqual([]);
    const at = new Date(0);
    const others = [12.5, true, at, { a: 1 }];
    expect(await prepared(others, [], [])).toEqual(await plain(others, [], []));
  });

  it('are refused with a character that a text of PostgreSQL cannot hold', async () => {
    const refused = { code: '22021' };
    await expect(prepared(['a\0b'], [], [])).rejects.toMatchObject(refused);
    await expect(plain(['a\0b'], [], [])).rejects.toMatchObject(refused);
  });
});
