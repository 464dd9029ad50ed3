import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work that was given out, with what it was about and what came of it: a conversation's state has neither. */
export class GiveOutTasks1795406400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE task');
  }
}

const statements = [
  `CREATE TABLE task (
     tenant text NOT NULL,
     conversation_id text NOT NULL,
     task_id text NOT NULL,
     position bigint GENERATED ALWAYS AS IDENTITY,
     -- Its group's id; of a task by itself, its own.
     group_key text NOT NULL,
     -- The task of an owner's that it is a part of, or itself: costs are summed by it.
     root_task_id text NOT NULL,
     worker text,
     request text,
     deadline timestamptz NOT NULL,
     asked_at timestamptz NOT NULL,
     outcome text,
     ended_by text,
     result text,
     tokens bigint,
     ms bigint,
     cost_minor_units bigint,
     cost_currency text,
     ended_at timestamptz,
     -- Its result was given to whoever asked, or nobody waits for it any more.
     settled_at timestamptz,
     PRIMARY KEY (tenant, conversation_id, task_id)
   ) WITH (fillfactor = 80)`,
  'ALTER TABLE task ALTER COLUMN request SET STORAGE EXTERNAL, ALTER COLUMN result SET STORAGE EXTERNAL',
  // Not by tenant first: a plan made while there are few rows would look a task up by its tenant alone.
  'CREATE INDEX task_group ON task (conversation_id, group_key, tenant, position)',
  'CREATE INDEX task_worker ON task (worker) WHERE ended_at IS NULL',
];
