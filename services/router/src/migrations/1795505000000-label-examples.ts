import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Choices that turned out wrong, each with the words it was about and, once it is known, what would have been right. */
export class LabelExamples1795505000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE labelled_example');
  }
}

const statements = [
  `CREATE TABLE labelled_example (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     tenant text NOT NULL,
     conversation_id text NOT NULL,
     handoff_id text NOT NULL,
     -- Who should not have been chosen.
     agent_id text NOT NULL,
     sign text NOT NULL,
     words text NOT NULL,
     language text NOT NULL,
     -- What the words were taken for, and by whom.
     taken_intent text,
     taken_by text NOT NULL,
     confidence double precision,
     rule text,
     -- Who kept the conversation, and what for.
     kept_by text,
     intent text,
     state text NOT NULL DEFAULT 'open',
     found_at timestamptz NOT NULL,
     reviewed_by text,
     reviewed_at timestamptz,
     UNIQUE (tenant, handoff_id, agent_id)
   )`,
  'CREATE INDEX labelled_example_state ON labelled_example (state, found_at)',
];
