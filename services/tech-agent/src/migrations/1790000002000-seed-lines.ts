import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lines, outages } from './seed/lines.seed.ts';

/** The lines of Tidewave's customers, and what is out of order. */
export class SeedLines1790000002000 implements MigrationInterface {
  readonly name = 'SeedLines1790000002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const line of lines) await runner.query('INSERT INTO line VALUES ($1, $2, $3, $4, $5, $6)', [...line]);
    for (const outage of outages) await runner.query(insertOutage, [...outage]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM outage');
    await runner.query('DELETE FROM line');
  }
}

/** Hours become points in time as seen from now, so that what is under way stays under way. */
const insertOutage = `
  INSERT INTO outage
  SELECT $1, $2, hour + make_interval(hours => $3), hour + make_interval(hours => $4), hour + make_interval(hours => $5)
  FROM date_trunc('hour', now()) AS hour`;
