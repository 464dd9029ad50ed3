import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BillingTables1790000000000 implements MigrationInterface {
  readonly name = 'BillingTables1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customer (
        id text PRIMARY KEY,
        name text NOT NULL,
        language text NOT NULL
      );
      CREATE TABLE account (
        number text PRIMARY KEY CHECK (number ~ '^TC-[0-9]{4}$'),
        customer_id text NOT NULL REFERENCES customer,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$')
      );
      CREATE TABLE invoice (
        number text PRIMARY KEY CHECK (number ~ '^INV-[0-9]{4}-[0-9]{4}$'),
        account text NOT NULL REFERENCES account,
        period text NOT NULL CHECK (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        issued_on date NOT NULL,
        due_on date NOT NULL CHECK (due_on >= issued_on),
        total_minor integer NOT NULL,
        UNIQUE (account, period)
      )`);
    await runner.query(`
      CREATE TABLE charge (
        reference text PRIMARY KEY,
        invoice text NOT NULL REFERENCES invoice,
        charged_on date NOT NULL,
        description text NOT NULL,
        kind text NOT NULL,
        amount_minor integer NOT NULL
      );
      CREATE TABLE payment (
        reference text PRIMARY KEY,
        invoice text NOT NULL REFERENCES invoice,
        paid_on date NOT NULL,
        method text NOT NULL,
        amount_minor integer NOT NULL CHECK (amount_minor > 0)
      );
      CREATE TABLE refund (
        number text PRIMARY KEY,
        invoice text NOT NULL REFERENCES invoice,
        reference text NOT NULL,
        amount_minor integer NOT NULL CHECK (amount_minor > 0),
        status text NOT NULL CHECK (status IN ('requested', 'approved', 'paid', 'rejected')),
        created_on date NOT NULL
      );
      CREATE INDEX ON account (customer_id);
      CREATE INDEX ON charge (invoice);
      CREATE INDEX ON payment (invoice);
      CREATE INDEX ON refund (invoice)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refund, payment, charge, invoice, account, customer');
  }
}
