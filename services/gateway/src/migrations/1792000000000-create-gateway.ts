import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers, entries and names are text: read and written whole, never searched. */
export class CreateGateway1792000000000 implements MigrationInterface {
  readonly name = 'CreateGateway1792000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE wait, entry, conversation, agent_name');
  }
}

const statements = [
  `CREATE TABLE conversation (
     tenant text NOT NULL,
     id text NOT NULL,
     channel text NOT NULL,
     -- Null once it is erased: the id is all that stays, so that nobody takes it again.
     customer text,
     language text NOT NULL,
     last_entry integer NOT NULL DEFAULT 0,
     opened_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (tenant, id)
   ) WITH (fillfactor = 80)`,
  `CREATE TABLE entry (
     tenant text NOT NULL,
     conversation_id text NOT NULL,
     entry_id integer NOT NULL,
     kind text NOT NULL,
     content text NOT NULL,
     message_id text,
     sequence bigint,
     at timestamptz NOT NULL,
     PRIMARY KEY (tenant, conversation_id, entry_id),
     FOREIGN KEY (tenant, conversation_id) REFERENCES conversation ON DELETE CASCADE
   )`,
  'ALTER TABLE entry ALTER COLUMN content SET STORAGE EXTERNAL',
  `CREATE UNIQUE INDEX entry_said ON entry (tenant, conversation_id, message_id) WHERE kind = 'said'`,
  `CREATE TABLE wait (
     tenant text NOT NULL,
     conversation_id text NOT NULL,
     handoff_id text NOT NULL,
     over boolean NOT NULL,
     choice text,
     choice_entry integer,
     PRIMARY KEY (tenant, conversation_id, handoff_id),
     FOREIGN KEY (tenant, conversation_id) REFERENCES conversation ON DELETE CASCADE
   )`,
  'CREATE TABLE agent_name (agent_id text PRIMARY KEY, names text NOT NULL)',
];
