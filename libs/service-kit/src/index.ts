export { loadConfig, WrongConfig } from './config/load-config.ts';
export { Secret } from './config/secret.ts';
export { ServiceConfig } from './config/service.config.ts';
export { type MigrationOptions, migrate, runMigrations } from './database/run-migrations.ts';
export { type Check, Health, type PartHealth } from './health/health.ts';
export { Recurring } from './recurring.ts';
export { runService } from './run-service.ts';
export type { ServiceOptions } from './service.options.ts';
export type { SpanLine } from './telemetry/file.exporter.ts';
