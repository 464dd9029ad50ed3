import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { ServiceConfig } from '../config/service.config.ts';
import { DatabaseTrouble } from './database.trouble.ts';

const logger = new Logger('Database');

/** One pool per process. A statement that hangs ends on the server; one whose server hangs ends here. */
export function dataSourceOptions(name: string, config: ServiceConfig): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    applicationName: name,
    poolSize: config.databasePoolSize,
    connectTimeoutMS: 5_000,
    poolErrorHandler: (error: Error) => logger.warn(`An idle database connection was lost: ${error.message}`),
    extra: {
      statement_timeout: 10_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 30_000,
      query_timeout: 15_000,
      keepAlive: true,
    },
  };
}

/** The pool that repositories and prepared statements share. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}

/** Waits as long as the database does not answer; throws what waiting cannot mend. */
export async function connect(options: DataSourceOptions, signal: AbortSignal): Promise<DataSource> {
  for (let waitMs = 250; ; waitMs = Math.min(waitMs * 2, 5_000)) {
    try {
      return await new DataSource(options).initialize();
    } catch (error) {
      const trouble = DatabaseTrouble.of(error);
      if (trouble.final) throw trouble;
      logger.warn(`${trouble.message} Next try in ${waitMs} ms.`);
    }
    await pause(waitMs, undefined, { signal });
  }
}
