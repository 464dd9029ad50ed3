import type { Type } from '@nestjs/common';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export type Migration = Type<MigrationInterface>;

/** Migrations as production runs them; they ask their runner for nothing but to run a statement. */
export async function migrate(run: (text: string) => Promise<void>, migrations: readonly Migration[]): Promise<void> {
  const runner = { query: (text: string) => run(text) } as unknown as QueryRunner;
  for (const Migration of migrations) await new Migration().up(runner);
}
