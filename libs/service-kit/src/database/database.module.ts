import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Pool } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { ServiceConfig } from '../config/service.config.ts';
import { connect, dataSourceOptions, poolOf } from './data-source.ts';

/** Repositories through TypeORM, `Pool` of pg for prepared statements: both over the same connections. */
@Module({})
export class DatabaseModule {
  static of(name: string, config: ServiceConfig, stopped: AbortSignal): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...dataSourceOptions(name, config), autoLoadEntities: true, toRetry: () => false }),
          dataSourceFactory: (options) => connect(options as DataSourceOptions, stopped),
        }),
      ],
      providers: [{ provide: Pool, useFactory: poolOf, inject: [DataSource] }],
      exports: [Pool],
    };
  }
}
