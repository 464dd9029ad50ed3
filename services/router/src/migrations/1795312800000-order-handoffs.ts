import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The handoffs of a conversation in the order in which they ended, so that the last is found among however many. */
export class OrderHandoffs1795312800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX handoff_conversation');
    // Not by tenant first: a plan made while there are few rows would look a handoff up by its tenant alone.
    await runner.query('CREATE INDEX handoff_conversation ON handoff (conversation_id, tenant, ended_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX handoff_conversation');
    await runner.query('CREATE INDEX handoff_conversation ON handoff (tenant, conversation_id)');
  }
}
