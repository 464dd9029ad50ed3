import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { DatabaseConfig } from './database.config.ts';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * What every service reads from its environment: a property from the variable of its name in UPPER_SNAKE case; a default
 * makes it optional. A service extends this class with what it reads beside it, and takes its own class by injection.
 */
export class ServiceConfig extends DatabaseConfig {
  /** Bootstrap brokers. */
  @Matches(/^[^\s:,]+:\d{1,5}$/, { each: true, message: 'must be host:port, several separated by commas' })
  kafkaBrokers: string[];

  /** Connections to the database this process may hold; three fifths of them for handlers. */
  @IsInt()
  @Min(5)
  @Max(100)
  databasePoolSize = 20;

  /** HTTP: health, and what the service serves. 0 takes a free one. */
  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 3000;

  @IsIn(logLevels)
  logLevel: LogLevel = 'info';

  /** Time an orderly stop may take; then the process ends itself with code 1. */
  @IsInt()
  @Min(1_000)
  @Max(300_000)
  shutdownMs = 20_000;
}
