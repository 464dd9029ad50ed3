import type { Type } from '@nestjs/common';
import { DataSource, type MigrationInterface } from 'typeorm';
import { DatabaseConfig } from '../config/database.config.ts';
import { loadConfig } from '../config/load-config.ts';
import { Trouble } from '../trouble.ts';
import { DatabaseTrouble } from './database.trouble.ts';

export interface MigrationOptions {
  /** The service: `router`. */
  name: string;
  /** In the order of the time in their names; `messagingMigrations` among them. */
  migrations: readonly Type<MigrationInterface>[];
}

/** `baton` in ASCII: two starts at once run the migrations one after the other. */
const migrationLock = 0x6261746f6e;

/**
 * Brings the schema of the service's database up to date, prints what it did, and ends the process: code 0, or 1 after
 * one sentence that says what to do. Needs `DATABASE_URL` under the role that owns the schema.
 */
export async function runMigrations(options: MigrationOptions): Promise<void> {
  try {
    const { databaseUrl } = loadConfig(DatabaseConfig);
    const applied = await migrate(databaseUrl, options.migrations);
    console.log(
      `${options.name}: ${applied.length > 0 ? `applied ${applied.join(', ')}` : 'the schema is up to date'}`,
    );
  } catch (error) {
    const { message } = error instanceof Trouble ? error : DatabaseTrouble.of(error);
    console.error(`${options.name} cannot migrate. ${message}`);
    process.exitCode = 1;
  }
}

/** @returns the names of the migrations that were applied, in order */
export async function migrate(databaseUrl: string, migrations: readonly Type<MigrationInterface>[]): Promise<string[]> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    poolSize: 2,
    connectTimeoutMS: 5_000,
    migrations: [...migrations],
  }).initialize();
  try {
    return await locked(dataSource, async () => {
      const applied = await dataSource.runMigrations({ transaction: 'each' });
      return applied.map(({ name }) => name);
    });
  } finally {
    await dataSource.destroy();
  }
}

async function locked<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const session = dataSource.createQueryRunner();
  await session.query('SELECT pg_advisory_lock($1)', [migrationLock]);
  try {
    return await work();
  } finally {
    await session.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await session.release();
  }
}
