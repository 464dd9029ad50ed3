import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies are text with EXTERNAL storage: jsonb and compression cost more than half of a row's write. */
export class CreateRouter1763683200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE conversation, transcript, handoff, attempt, decision, ledger, agent, agent_instance',
    );
  }
}

const statements = [
  `CREATE TABLE conversation (
     tenant text NOT NULL,
     id text NOT NULL,
     status text NOT NULL,
     owner text NOT NULL,
     epoch integer NOT NULL,
     -- The Kafka partition its messages come from: whoever reads it fires the timers.
     partition integer NOT NULL,
     due_at timestamptz,
     state text NOT NULL,
     PRIMARY KEY (tenant, id)
   ) WITH (fillfactor = 80)`,
  'ALTER TABLE conversation ALTER COLUMN state SET STORAGE EXTERNAL',
  'CREATE INDEX conversation_due ON conversation (due_at) WHERE due_at IS NOT NULL',
  `CREATE TABLE transcript (
     tenant text NOT NULL,
     conversation_id text NOT NULL,
     message_id text NOT NULL,
     position bigint GENERATED ALWAYS AS IDENTITY,
     kind text NOT NULL,
     sender text NOT NULL,
     epoch integer,
     language text NOT NULL,
     in_reply_to text,
     text text NOT NULL,
     late boolean NOT NULL DEFAULT false,
     sent_at timestamptz NOT NULL,
     PRIMARY KEY (tenant, conversation_id, message_id)
   )`,
  'CREATE INDEX transcript_order ON transcript (tenant, conversation_id, position)',
  `CREATE TABLE handoff (
     tenant text NOT NULL,
     handoff_id text NOT NULL,
     conversation_id text NOT NULL,
     sender text NOT NULL,
     requested_by text NOT NULL,
     reason text,
     package text,
     requested_at timestamptz NOT NULL,
     outcome text,
     end_reason text,
     ended_at timestamptz,
     PRIMARY KEY (tenant, handoff_id)
   )`,
  'ALTER TABLE handoff ALTER COLUMN package SET STORAGE EXTERNAL',
  'CREATE UNIQUE INDEX handoff_one_open ON handoff (tenant, conversation_id) WHERE ended_at IS NULL',
  `CREATE TABLE attempt (
     attempt_id text PRIMARY KEY,
     tenant text NOT NULL,
     handoff_id text NOT NULL,
     number integer NOT NULL,
     target text NOT NULL,
     epoch integer NOT NULL,
     deadline timestamptz NOT NULL,
     offered_at timestamptz NOT NULL,
     outcome text,
     readback text,
     dropped text[],
     closed_at timestamptz
   )`,
  'CREATE INDEX attempt_handoff ON attempt (tenant, handoff_id)',
  `CREATE TABLE decision (
     decision_id text PRIMARY KEY,
     tenant text NOT NULL,
     conversation_id text NOT NULL,
     handoff_id text NOT NULL,
     policy_version text NOT NULL,
     rule text NOT NULL,
     outcome text NOT NULL,
     candidates text NOT NULL,
     decided_at timestamptz NOT NULL
   )`,
  `CREATE TABLE ledger (
     tenant text NOT NULL,
     conversation_id text NOT NULL,
     position bigint GENERATED ALWAYS AS IDENTITY,
     cause text NOT NULL,
     at timestamptz NOT NULL,
     events text NOT NULL,
     PRIMARY KEY (tenant, conversation_id, position)
   )`,
  `CREATE TABLE agent (
     agent_id text PRIMARY KEY,
     card text NOT NULL,
     registered_at timestamptz NOT NULL
   )`,
  `CREATE TABLE agent_instance (
     agent_id text NOT NULL,
     instance_id text NOT NULL,
     state text NOT NULL,
     in_flight integer NOT NULL,
     waiting integer NOT NULL,
     seen_at timestamptz NOT NULL,
     PRIMARY KEY (agent_id, instance_id)
   ) WITH (fillfactor = 50)`,
];
