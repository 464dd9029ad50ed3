import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person who takes an item should be good at. */
export class WantSkills1795504000000 implements MigrationInterface {
  readonly name = 'WantSkills1795504000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE item ADD COLUMN skill text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE item DROP COLUMN skill');
  }
}
