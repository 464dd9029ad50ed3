import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Its own books, with two of Tidewave's customers. */
export class Books1795420000000 implements MigrationInterface {
  readonly name = 'Books1795420000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE charge (
        reference text PRIMARY KEY,
        customer_id text NOT NULL,
        account text NOT NULL,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        invoice text NOT NULL,
        due_on date NOT NULL,
        charged_on date NOT NULL,
        description text NOT NULL,
        amount_minor integer NOT NULL
      );
      CREATE INDEX ON charge (customer_id, account)`);
    await runner.query(`
      INSERT INTO charge VALUES
        ('CH-0817-1', 'C-1001', 'TC-1001', 'GBP', 'INV-2026-0817', '2026-09-12', '2026-08-01', 'Fibre 250', 3900),
        ('CH-0817-2', 'C-1001', 'TC-1001', 'GBP', 'INV-2026-0817', '2026-09-12', '2026-08-03', 'Sports Pack', 1299),
        ('CH-0917-1', 'C-1001', 'TC-1001', 'GBP', 'INV-2026-0917', '2026-10-12', '2026-09-01', 'Fibre 250', 3900),
        ('CH-0917-2', 'C-1001', 'TC-1001', 'GBP', 'INV-2026-0917', '2026-10-12', '2026-09-03', 'Sports Pack', 1299),
        ('CH-0917-3', 'C-1001', 'TC-1001', 'GBP', 'INV-2026-0917', '2026-10-12', '2026-09-05', 'Sports Pack', 1299),
        ('CH-0822-1', 'C-1002', 'TC-1002', 'EUR', 'INV-2026-0822', '2026-09-12', '2026-08-01', 'Fibre 500', 4990),
        ('CH-0822-2', 'C-1002', 'TC-1002', 'EUR', 'INV-2026-0822', '2026-09-12', '2026-08-01', 'Mesh WiFi', 1490),
        ('CH-0922-1', 'C-1002', 'TC-1002', 'EUR', 'INV-2026-0922', '2026-10-12', '2026-09-01', 'Fibre 500', 4990),
        ('CH-0922-2', 'C-1002', 'TC-1002', 'EUR', 'INV-2026-0922', '2026-10-12', '2026-09-01', 'Mesh WiFi', 1490)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE charge');
  }
}
