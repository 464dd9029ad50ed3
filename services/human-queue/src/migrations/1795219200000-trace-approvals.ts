import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The decision is a trace of its own, which leads back to the one that asked. */
export class TraceApprovals1795219200000 implements MigrationInterface {
  readonly name = 'TraceApprovals1795219200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE approval ADD COLUMN traceparent text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE approval DROP COLUMN traceparent');
  }
}
