import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows that change several times in their short lives: room beside them, so that a change leaves their indexes alone. */
export class SlimWorkItem1795395600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX work_item_lease`);
    await runner.query(`ALTER TABLE work_item SET (fillfactor = 50)`);
    await runner.query(`ALTER TABLE session SET (fillfactor = 80)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session RESET (fillfactor)`);
    await runner.query(`ALTER TABLE work_item RESET (fillfactor)`);
    await runner.query(`CREATE INDEX work_item_lease ON work_item (lease) WHERE lease IS NOT NULL`);
  }
}
