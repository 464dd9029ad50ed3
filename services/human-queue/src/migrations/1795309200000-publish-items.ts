import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the desk lets others check it by: docs/reliability.md, "Observation contract". Columns may be added, none changed. */
export class PublishItems1795309200000 implements MigrationInterface {
  readonly name = 'PublishItems1795309200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW v_item AS
      SELECT tenant, id AS item_id, conversation_id, handoff_id, attempt_id, epoch, status, ownership, sender,
             requested_at, offer_deadline, closed_at, claimed_by IS NOT NULL AS claimed, choice, version
      FROM item`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW v_item');
  }
}
