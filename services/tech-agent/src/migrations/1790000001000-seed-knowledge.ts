import type { MigrationInterface, QueryRunner } from 'typeorm';
import { articleRows, flowRows, stepRows, wordRows } from './seed/rows.ts';

/** The diagnostic flows and the knowledge base. */
export class SeedKnowledge1790000001000 implements MigrationInterface {
  readonly name = 'SeedKnowledge1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    await insert(runner, 'step', stepRows);
    await insert(runner, 'step_words', wordRows);
    await insert(runner, 'flow_step', flowRows);
    await insert(runner, 'article', articleRows);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['article', 'flow_step', 'step_words', 'step']) await runner.query(`DELETE FROM ${table}`);
  }
}

/** Columns are named: one of them is generated. */
async function insert(runner: QueryRunner, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  const from = `json_populate_recordset(NULL::${table}, $1)`;
  await runner.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${from}`, [JSON.stringify(rows)]);
}
