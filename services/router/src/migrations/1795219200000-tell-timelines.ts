import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the timeline of a conversation is read from. */
export class TellTimelines1795219200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX handoff_conversation, ledger_latest');
    await runner.query('ALTER TABLE ledger DROP COLUMN traceparent');
  }
}

const statements = [
  // W3C trace context of the record, or the timer, that led to it.
  'ALTER TABLE ledger ADD COLUMN traceparent text',
  'CREATE INDEX ledger_latest ON ledger (position)',
  'CREATE INDEX handoff_conversation ON handoff (tenant, conversation_id)',
];
