import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits is found by its key, so that whoever adds a message knows what goes before it, however much waits. */
export class FindOutboxByKey1795316400000 implements MigrationInterface {
  readonly name = 'FindOutboxByKey1795316400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX outbox_by_key ON outbox (key, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX outbox_by_key');
  }
}
