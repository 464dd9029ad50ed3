import { type DynamicModule, Module } from '@nestjs/common';
import { Pool } from 'pg';
import { DataSource, EntityManager } from 'typeorm';

/** Repositories through TypeORM (`TypeOrmModule.forFeature`), `Pool` for prepared statements: over the same connections. */
@Module({})
export class DatabaseModule {
  static of(dataSource: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: EntityManager, useValue: dataSource.manager },
        { provide: Pool, useValue: poolOf(dataSource) },
      ],
      exports: [DataSource, EntityManager, Pool],
    };
  }
}

function poolOf({ driver }: DataSource): Pool {
  return (driver as unknown as { master: Pool }).master;
}
