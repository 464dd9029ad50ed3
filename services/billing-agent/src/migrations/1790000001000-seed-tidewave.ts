import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowsOf, type Table, tables } from './seed/rows.ts';
import { tidewave } from './seed/tidewave.seed.ts';

/** The customers of Tidewave, a small telecom shop. */
export class SeedTidewave1790000001000 implements MigrationInterface {
  readonly name = 'SeedTidewave1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    const rows = rowsOf(tidewave);
    for (const table of tables) await insert(runner, table, rows[table]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.query(`DELETE FROM ${table}`);
  }
}

async function insert(runner: QueryRunner, table: Table, rows: readonly object[]): Promise<void> {
  await runner.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}
