import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records that wait because their key's first one fails, in the order of their ids; and for a day, that one was buried. */
export class ParkKeys1795222800000 implements MigrationInterface {
  readonly name = 'ParkKeys1795222800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE parked (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consumer text NOT NULL,
        key bytea NOT NULL,
        topic text NOT NULL,
        partition integer NOT NULL,
        position bigint NOT NULL,
        recorded_at timestamptz NOT NULL,
        value bytea,
        headers text NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        code text,
        parked_at timestamptz NOT NULL DEFAULT now(),
        first_failed_at timestamptz,
        next_at timestamptz NOT NULL DEFAULT now(),
        dead_at timestamptz,
        UNIQUE (consumer, topic, partition, position)
      )`);
    await runner.query('CREATE INDEX parked_by_key ON parked (consumer, key, id)');
    await runner.query('ALTER TABLE parked ALTER headers SET STORAGE EXTERNAL, ALTER value SET STORAGE EXTERNAL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE parked');
  }
}
