import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeskTable1700000000001 implements MigrationInterface {
  readonly name = 'DeskTable1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE choice (handoff_id text PRIMARY KEY, choice text NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE choice');
  }
}
