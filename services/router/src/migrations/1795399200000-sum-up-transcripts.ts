import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long each turn is for a model, counted as it is kept, and what the older turns of a long conversation come to. */
export class SumUpTranscripts1795399200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE summary');
    await runner.query('ALTER TABLE transcript DROP COLUMN tokens');
  }
}

const statements = [
  'ALTER TABLE transcript ADD COLUMN tokens integer',
  `CREATE TABLE summary (
     tenant text NOT NULL,
     conversation_id text NOT NULL,
     -- Of the last turn of the transcript that is in it, and how many are.
     position bigint NOT NULL DEFAULT 0,
     turns integer NOT NULL DEFAULT 0,
     lines text NOT NULL DEFAULT '[]',
     due_at timestamptz,
     leased_until timestamptz,
     PRIMARY KEY (tenant, conversation_id)
   )`,
  'CREATE INDEX summary_due ON summary (due_at) WHERE due_at IS NOT NULL',
];
