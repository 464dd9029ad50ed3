import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { loadConfig } from './config/load-config.ts';
import { ServiceConfig } from './config/service.config.ts';
import { Ending } from './ending.ts';
import { watchLoop } from './health/loop.watch.ts';
import { ServiceLogger } from './logging/service-logger.ts';
import type { ServiceOptions } from './service.options.ts';
import { ServiceProcess } from './service.process.ts';
import { Trouble } from './trouble.ts';

/**
 * Runs a service until SIGTERM or SIGINT, and ends the process: with code 0 after an orderly stop, else with 1 after one
 * line that says why. `PORT` answers for health all the while. An event loop that stands still ends it, too.
 */
export async function runService(options: ServiceOptions): Promise<void> {
  const config = readConfig(options);
  if (!config) return;
  Logger.overrideLogger(new ServiceLogger(options.name, config.logLevel));
  watchLoop(options.name);
  const service = new ServiceProcess(options, config);
  const ending = new Ending(service, config.shutdownMs);
  const fail = (error: unknown): void => ending.failed(error);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => ending.asked(signal));
  process.on('uncaughtException', fail).on('unhandledRejection', fail);
  await service.start().catch(fail);
}

function readConfig({ name, config: Config = ServiceConfig }: ServiceOptions): ServiceConfig | undefined {
  try {
    return loadConfig(Config);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(`${name} cannot start. ${error.message}`);
    process.exitCode = 1;
  }
}
