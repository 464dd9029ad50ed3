import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keeps with each decision why it was made, and all it was made from, so that it can be made again under another policy. What it
 * was made from names the customer and has none of their words.
 */
export class ExplainDecisions1795502000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Decisions from before have neither.
    await runner.query('ALTER TABLE decision ADD COLUMN explanation text, ADD COLUMN made_from text');
    await runner.query(
      `CREATE TABLE policy_backtest (
         digest text PRIMARY KEY,
         at timestamptz NOT NULL,
         by text NOT NULL,
         report text NOT NULL
       )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE policy_backtest');
    await runner.query('ALTER TABLE decision DROP COLUMN explanation, DROP COLUMN made_from');
  }
}
