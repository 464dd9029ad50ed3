import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that left doubts and are looked at by those who take their time; and how often models were asked. */
export class LookAtWords1795503000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE model_question');
    await runner.query('DROP TABLE classification');
  }
}

const statements = [
  `CREATE TABLE classification (
     tenant text NOT NULL,
     handoff_id text NOT NULL,
     conversation_id text NOT NULL,
     -- Of the customer's words, which stand in the transcript.
     message_ids jsonb NOT NULL,
     said text NOT NULL,
     until timestamptz NOT NULL,
     is_taken boolean NOT NULL DEFAULT false,
     PRIMARY KEY (tenant, handoff_id)
   )`,
  'CREATE INDEX classification_until ON classification (until)',
  `CREATE TABLE model_question (
     hour timestamptz PRIMARY KEY,
     asked integer NOT NULL
   )`,
];
