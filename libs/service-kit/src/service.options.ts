import type { Type } from '@nestjs/common';
import type { ServiceConfig } from './config/service.config.ts';

/** What a service is. */
export interface ServiceOptions {
  /** Its name in logs, traces and health, and its consumer group: `router`. */
  name: string;
  /** Its module: handlers, stores, domain. */
  module: Type;
  /** The class of what it reads from the environment; `ServiceConfig` when it reads nothing more. */
  config?: Type<ServiceConfig>;
  /** The agent whose inbox it consumes; without it, the public topics it has handlers for. */
  inbox?: string;
}
