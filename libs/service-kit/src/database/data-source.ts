import { setTimeout as pause } from 'node:timers/promises';
import { connectionOptions } from '@baton/messaging';
import { Logger } from '@nestjs/common';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import type { ServiceConfig } from '../config/service.config.ts';
import { DatabaseTrouble } from './database.trouble.ts';

const logger = new Logger('Database');

/**
 * The service's one pool, with every entity that its modules know. Waits as long as the database does not answer.
 * @throws DatabaseTrouble for what waiting cannot mend
 */
export async function connect(name: string, config: ServiceConfig, signal: AbortSignal): Promise<DataSource> {
  for (let waitMs = 250; ; waitMs = Math.min(waitMs * 2, 5_000)) {
    try {
      return await dataSource(name, config).initialize();
    } catch (error) {
      const trouble = DatabaseTrouble.of(error);
      if (trouble.final) throw trouble;
      logger.warn(`${trouble.message} Next try in ${waitMs} ms.`);
    }
    await pause(waitMs, undefined, { signal });
  }
}

/** A statement that hangs is ended by the server; one whose server hangs, by the client. */
function dataSource(applicationName: string, { databaseUrl, databasePoolSize }: ServiceConfig): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    applicationName,
    poolSize: databasePoolSize,
    connectTimeoutMS: 5_000,
    poolErrorHandler: (error: Error) => logger.warn(`An idle connection was lost: ${error.message}`),
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    extra: {
      statement_timeout: 10_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 30_000,
      query_timeout: 15_000,
      keepAlive: true,
      ...connectionOptions,
    },
  });
}
