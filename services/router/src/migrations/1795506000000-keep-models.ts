import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What classifiers learnt, by what they learnt it from. */
export class KeepModels1795506000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE learnt_model');
  }
}

const statements = [
  'CREATE TABLE learnt_model (hash text PRIMARY KEY, bytes bytea NOT NULL, used_at timestamptz NOT NULL)',
  // They do not compress, and are read part by part.
  'ALTER TABLE learnt_model ALTER bytes SET STORAGE EXTERNAL',
];
