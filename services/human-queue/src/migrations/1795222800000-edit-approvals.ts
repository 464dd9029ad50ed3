import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an operator made of the arguments, as text: read and written whole. */
export class EditApprovals1795222800000 implements MigrationInterface {
  readonly name = 'EditApprovals1795222800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE approval ADD COLUMN edit text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE approval DROP COLUMN edit');
  }
}
