import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Turns and tasks that wait for what they have given out. Bodies are text: they are read and written whole. */
export class Run1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE work_item RENAME COLUMN conversation_id TO line`);
    await runner.query(`
      CREATE TABLE run (
        tenant text NOT NULL,
        run_id text NOT NULL,
        line text NOT NULL,
        work text NOT NULL,
        state text NOT NULL,
        PRIMARY KEY (tenant, run_id)
      )`);
    await runner.query(`ALTER TABLE run ALTER COLUMN state SET STORAGE EXTERNAL`);
    await runner.query(`CREATE INDEX run_line ON run (tenant, line)`);
    await runner.query(`
      CREATE TABLE given_out (
        tenant text NOT NULL,
        task_id text NOT NULL,
        run_id text NOT NULL,
        call integer NOT NULL,
        nth integer NOT NULL,
        asked text NOT NULL,
        result text,
        PRIMARY KEY (tenant, task_id),
        FOREIGN KEY (tenant, run_id) REFERENCES run ON DELETE CASCADE
      )`);
    await runner.query(`ALTER TABLE given_out ALTER COLUMN result SET STORAGE EXTERNAL`);
    await runner.query(`CREATE INDEX given_out_run ON given_out (tenant, run_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE given_out`);
    await runner.query(`DROP TABLE run`);
    await runner.query(`ALTER TABLE work_item RENAME COLUMN line TO conversation_id`);
  }
}
