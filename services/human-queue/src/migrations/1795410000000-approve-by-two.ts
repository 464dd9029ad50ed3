import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many say yes, who may not, who said it first, and what became of it; parts are text, read and written whole. */
export class ApproveByTwo1795410000000 implements MigrationInterface {
  readonly name = 'ApproveByTwo1795410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE approval
        ADD COLUMN needed integer NOT NULL DEFAULT 1,
        ADD COLUMN requesters text[] NOT NULL DEFAULT '{}',
        ADD COLUMN first_yes text,
        ADD COLUMN seconded text,
        ADD COLUMN execution text`);
    await runner.query(`CREATE INDEX approval_ended ON approval (decided_at DESC) WHERE status <> 'pending'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX approval_ended');
    await runner.query(`
      ALTER TABLE approval
        DROP COLUMN needed, DROP COLUMN requesters, DROP COLUMN first_yes, DROP COLUMN seconded, DROP COLUMN execution`);
  }
}
