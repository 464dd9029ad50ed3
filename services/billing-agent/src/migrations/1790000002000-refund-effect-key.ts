import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A refund made for an approval is made once, under the approval's key. The numbers of the seed end below 1000. */
export class RefundEffectKey1790000002000 implements MigrationInterface {
  readonly name = 'RefundEffectKey1790000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SEQUENCE refund_number START 1000`);
    await runner.query(`
      ALTER TABLE refund
        ADD COLUMN effect_key text UNIQUE,
        ALTER COLUMN number SET DEFAULT 'RF-' || to_char(now(), 'YYYY') || '-' || nextval('refund_number')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE refund DROP COLUMN effect_key, ALTER COLUMN number DROP DEFAULT');
    await runner.query('DROP SEQUENCE refund_number');
  }
}
