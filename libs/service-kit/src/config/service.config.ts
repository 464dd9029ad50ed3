import { defaultKafkaDriver, type KafkaDriverName, kafkaDrivers } from '@baton/messaging';
import { IsIn, IsInt, IsIP, Matches, Max, Min } from 'class-validator';
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

  /** The client that speaks to Kafka; docs/reliability.md compares them. */
  @IsIn(kafkaDrivers)
  kafkaDriver: KafkaDriverName = defaultKafkaDriver;

  /** How long this process may be silent before its Kafka partitions go to others. */
  @IsInt()
  @Min(6_000)
  @Max(300_000)
  kafkaSessionTimeoutMs = 10_000;

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

  /** Where HTTP is answered: every address of the machine, or one. */
  @IsIP()
  host = '0.0.0.0';

  @IsIn(logLevels)
  logLevel: LogLevel = 'info';

  /** Time an orderly stop may take; then the process ends itself with code 1. */
  @IsInt()
  @Min(1_000)
  @Max(300_000)
  shutdownMs = 20_000;
}
