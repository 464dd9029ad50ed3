import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done outside a conversation for it: docs/reliability.md, "Observation contract". Columns may be added, none changed. */
export class PublishEffects1795309200000 implements MigrationInterface {
  readonly name = 'PublishEffects1795309200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW v_effect AS
      SELECT effect_key, 'refund' AS act, refund.number AS effect_id, reference, amount_minor, currency
      FROM refund JOIN invoice ON invoice.number = refund.invoice JOIN account ON account.number = invoice.account
      WHERE effect_key IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW v_effect');
  }
}
