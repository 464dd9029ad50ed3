import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Packages, reasons and acts are text: read and written whole, never searched. */
export class CreateHumanQueue1791000000000 implements MigrationInterface {
  readonly name = 'CreateHumanQueue1791000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note, message, item, operator_presence, approval, idempotency');
  }
}

const statements = [
  `CREATE TABLE item (
     id text PRIMARY KEY,
     place bigint GENERATED ALWAYS AS IDENTITY,
     tenant text NOT NULL,
     conversation_id text NOT NULL,
     handoff_id text,
     attempt_id text,
     attempt integer,
     offer_deadline timestamptz,
     epoch integer NOT NULL,
     status text NOT NULL,
     ownership text NOT NULL CHECK (ownership IN ('offered', 'bid', 'granted')),
     sender text NOT NULL,
     reason text NOT NULL,
     package text NOT NULL,
     summary text NOT NULL,
     customer text,
     language text NOT NULL,
     severity text NOT NULL,
     requested_at timestamptz NOT NULL,
     claim_id text,
     claimed_by text,
     claimed_name text,
     claimed_at timestamptz,
     lease_until timestamptz,
     bid_id text,
     return_id text,
     resolve_id text,
     pending text[] NOT NULL,
     choice text,
     told text,
     traceparent text,
     version integer NOT NULL,
     closed_at timestamptz,
     UNIQUE (tenant, attempt_id)
   )`,
  'ALTER TABLE item ALTER COLUMN package SET STORAGE EXTERNAL',
  'CREATE INDEX item_conversation ON item (tenant, conversation_id, place DESC)',
  'CREATE INDEX item_status ON item (status, place DESC)',
  'CREATE INDEX item_lease ON item (lease_until) WHERE closed_at IS NULL AND claim_id IS NOT NULL',
  `CREATE TABLE message (
     item_id text NOT NULL REFERENCES item ON DELETE CASCADE,
     message_id text NOT NULL,
     place bigint GENERATED ALWAYS AS IDENTITY,
     sender text NOT NULL,
     operator text,
     text text NOT NULL,
     said_at timestamptz NOT NULL,
     refused text,
     PRIMARY KEY (item_id, message_id)
   )`,
  `CREATE TABLE note (
     id text PRIMARY KEY,
     item_id text NOT NULL REFERENCES item ON DELETE CASCADE,
     operator_id text NOT NULL,
     operator_name text NOT NULL,
     text text NOT NULL,
     written_at timestamptz NOT NULL
   )`,
  'CREATE INDEX note_item ON note (item_id)',
  `CREATE TABLE operator_presence (
     operator_id text PRIMARY KEY,
     on_duty boolean NOT NULL,
     seen_at timestamptz NOT NULL
   )`,
  `CREATE TABLE approval (
     tenant text NOT NULL,
     id text NOT NULL,
     conversation_id text NOT NULL,
     epoch integer NOT NULL,
     sender text NOT NULL,
     act text NOT NULL,
     why text NOT NULL,
     options text NOT NULL,
     package text,
     status text NOT NULL,
     deadline timestamptz NOT NULL,
     requested_at timestamptz NOT NULL,
     decided_by text,
     decided_name text,
     decided_at timestamptz,
     comment text,
     PRIMARY KEY (tenant, id)
   )`,
  'CREATE INDEX approval_status ON approval (status, requested_at)',
  'CREATE INDEX approval_conversation ON approval (tenant, conversation_id)',
  `CREATE TABLE idempotency (
     operator_id text NOT NULL,
     key text NOT NULL,
     request text NOT NULL,
     status integer,
     response text,
     made_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (operator_id, key)
   )`,
  'CREATE INDEX idempotency_age ON idempotency (made_at)',
];
