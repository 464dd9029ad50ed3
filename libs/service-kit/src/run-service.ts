import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { loadConfig } from './config/load-config.ts';
import { ServiceConfig } from './config/service.config.ts';
import { ServiceLogger } from './logging/service-logger.ts';
import type { ServiceOptions } from './service.options.ts';
import { ServiceProcess } from './service.process.ts';
import { Trouble } from './trouble.ts';

/**
 * Runs a service until SIGTERM or SIGINT, and ends the process: with code 0 after an orderly stop, else with 1 after one
 * line that says why. `PORT` answers for health all the while.
 */
export async function runService(options: ServiceOptions): Promise<void> {
  const config = readConfig(options);
  if (!config) return;
  Logger.overrideLogger(new ServiceLogger(options.name, config.logLevel));
  const service = new ServiceProcess(options, config);
  const end = endOnce(service, config.shutdownMs);
  const fail = (error: unknown): void => {
    Logger.fatal(error, options.name);
    end(1);
  };
  process.on('SIGTERM', () => end(0)).on('SIGINT', () => end(0));
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

/** The first reason to end is the one that counts; a stop that hangs is cut off. */
function endOnce(service: ServiceProcess, budgetMs: number): (code: number) => void {
  let ending = false;
  return (code) => {
    if (ending) return;
    ending = true;
    setTimeout(() => exit(1, `Not stopped after ${budgetMs} ms: what is unfinished will be delivered again`), budgetMs);
    service.stop().then(
      () => exit(code),
      (error: unknown) => exit(1, error),
    );
  };
}

function exit(code: number, reason?: unknown): void {
  if (reason) Logger.fatal(reason, 'Service');
  process.exit(code);
}
