import { Database, KafkaDriver, KafkaTransport } from '@baton/messaging';
import type { INestMicroservice, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import type { ServiceConfig } from '../../../libs/service-kit/src/config/service.config.ts';
import { Health } from '../../../libs/service-kit/src/health/health.ts';
import { Surface } from '../../../libs/service-kit/src/http/surface.ts';
import { ServiceModule } from '../../../libs/service-kit/src/service.module.ts';
import type { ServiceOptions } from '../../../libs/service-kit/src/service.options.ts';
import { SimulatedProcess } from '../clock/simulated.process.ts';

export interface SimulatedOptions extends ServiceOptions {
  config: Type<ServiceConfig>;
  /** What it reads from its environment. */
  settings: Record<string, unknown>;
}

export interface ServiceGround {
  driver: KafkaDriver;
  database: Database;
}

/** Entities are asked of TypeORM at no point of what is simulated. */
const noDataSource = { manager: {}, driver: { master: {} }, options: {} } as unknown as DataSource;

/**
 * A service as in production, of its own module: handlers found by Nest, transport, relay and timers. Only Kafka and
 * PostgreSQL are others, and HTTP does not listen.
 */
export async function startService(
  process: SimulatedProcess,
  options: SimulatedOptions,
  { driver, database }: ServiceGround,
): Promise<INestMicroservice> {
  const config = Object.assign(new options.config(), { kafkaBrokers: [] }, options.settings);
  return process.run(async () => {
    const parts = { config, dataSource: noDataSource, health: new Health() };
    const module = await Test.createTestingModule({ imports: [ServiceModule.of(options, parts)] })
      .overrideProvider(KafkaDriver)
      .useValue(driver)
      .overrideProvider(Database)
      .useValue(database)
      .overrideProvider(Surface)
      .useValue({})
      .compile();
    const app = module.createNestMicroservice({ strategy: module.get(KafkaTransport), logger: false });
    await app.listen();
    return app;
  });
}
