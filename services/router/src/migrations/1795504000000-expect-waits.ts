import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long an instance's turns take, and how long it says that one waits. */
export class ExpectWaits1795504000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agent_instance ADD turn_ms integer, ADD wait_ms integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agent_instance DROP turn_ms, DROP wait_ms');
  }
}
