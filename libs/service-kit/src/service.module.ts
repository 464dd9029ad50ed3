import { type DynamicModule, Module } from '@nestjs/common';
import { ServiceConfig } from './config/service.config.ts';
import { DatabaseModule } from './database/database.module.ts';
import { Health } from './health/health.ts';
import type { ServiceOptions } from './service.options.ts';

export interface ServiceParts {
  config: ServiceConfig;
  health: Health;
  /** Ends the waiting for what does not answer at start. */
  stopped: AbortSignal;
}

/** What every service stands on, then the service itself. What is imported first is closed last. */
@Module({})
export class ServiceModule {
  static of({ name, module, config: Config = ServiceConfig }: ServiceOptions, parts: ServiceParts): DynamicModule {
    const provided = [
      { provide: Config, useValue: parts.config },
      { provide: ServiceConfig, useValue: parts.config },
      { provide: Health, useValue: parts.health },
    ];
    return {
      module: ServiceModule,
      global: true,
      imports: [DatabaseModule.of(name, parts.config, parts.stopped), module],
      providers: provided,
      exports: [Config, ServiceConfig, Health],
    };
  }
}
