import type { MigrationInterface, QueryRunner } from 'typeorm';

/** States are text: they are read and written whole, never searched. */
export class CreateSessionAndWorkItem1767225610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session (
        tenant text NOT NULL,
        conversation_id text NOT NULL,
        epoch integer NOT NULL,
        role text NOT NULL CHECK (role IN ('owner', 'candidate', 'none')),
        state text NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant, conversation_id)
      )`);
    await runner.query(`ALTER TABLE session ALTER COLUMN state SET STORAGE EXTERNAL`);
    await runner.query(`
      CREATE TABLE work_item (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tenant text NOT NULL,
        conversation_id text NOT NULL,
        body text NOT NULL,
        causation_id text NOT NULL,
        traceparent text,
        attempts integer NOT NULL DEFAULT 0,
        not_before timestamptz NOT NULL DEFAULT now(),
        lease uuid,
        leased_until timestamptz
      )`);
    await runner.query(`CREATE INDEX work_item_line ON work_item (tenant, conversation_id, id)`);
    await runner.query(`CREATE INDEX work_item_lease ON work_item (lease) WHERE lease IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE work_item`);
    await runner.query(`DROP TABLE session`);
  }
}
