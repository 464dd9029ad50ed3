import { MessagingModule } from '@baton/messaging';
import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ServiceConfig } from './config/service.config.ts';
import { DatabaseModule } from './database/database.module.ts';
import { Health } from './health/health.ts';
import type { ServiceOptions } from './service.options.ts';

export interface ServiceParts {
  config: ServiceConfig;
  dataSource: DataSource;
  health: Health;
}

/** What every service stands on, then the service itself. */
@Module({})
export class ServiceModule {
  static of(options: ServiceOptions, { config, dataSource, health }: ServiceParts): DynamicModule {
    const { name, module, inbox, config: Config = ServiceConfig } = options;
    return {
      module: ServiceModule,
      global: true,
      imports: [
        DatabaseModule.of(dataSource),
        MessagingModule.forRoot({
          group: name,
          brokers: config.kafkaBrokers,
          kafkaDriver: config.kafkaDriver,
          sessionTimeoutMs: config.kafkaSessionTimeoutMs,
          inbox,
          concurrency: handlersOf(config),
        }),
        module,
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: ServiceConfig, useValue: config },
        { provide: Health, useValue: health },
      ],
      exports: [Config, ServiceConfig, Health],
    };
  }
}

/** A handler holds a connection while it works; relay, workers and health need some too. */
function handlersOf({ databasePoolSize }: ServiceConfig): number {
  return Math.floor(databasePoolSize * 0.6);
}
