import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of every service: what it has taken in, and what it has yet to send. */
export class Messaging1700000000000 implements MigrationInterface {
  readonly name = 'Messaging1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inbox (
        consumer text NOT NULL,
        tenant text NOT NULL,
        message_id text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (consumer, tenant, message_id)
      )`);
    // A table that is emptied all the time is vacuumed by number of dead rows, not by share of a size it never has.
    await runner.query(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY,
        shard smallint NOT NULL,
        event_id text NOT NULL,
        topic text NOT NULL,
        key text NOT NULL,
        type text NOT NULL,
        headers text NOT NULL,
        payload text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (shard, id)
      ) WITH (
        autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0,
        autovacuum_vacuum_insert_scale_factor = 0, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000
      )`);
    await runner.query('ALTER TABLE outbox ALTER headers SET STORAGE EXTERNAL, ALTER payload SET STORAGE EXTERNAL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox');
    await runner.query('DROP TABLE inbox');
  }
}
