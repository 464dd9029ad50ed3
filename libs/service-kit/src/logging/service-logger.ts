import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import type { LogLevel } from '../config/service.config.ts';
import { Trouble } from '../trouble.ts';
import { errorFields, messageOf } from './error-fields.ts';
import { traceFields } from './trace-fields.ts';

/** Nest's logger over pino: one JSON line per message, with the trace and the conversation it belongs to. */
export class ServiceLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(service: string, level: LogLevel) {
    const options = {
      level,
      base: { service, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
      mixin: traceFields,
    };
    // Synchronous: the last line, which says why the process ends, is written before it does.
    this.pino = pino(options, pino.destination({ dest: 1, sync: true }));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Nest gives what belongs to a message after it: an error or its stack, and last the name of the class that logs. */
  private write(level: LogLevel, message: unknown, rest: unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? (rest.pop() as string) : undefined;
    const stack = rest.find((part) => typeof part === 'string');
    const error = [message, ...rest].find((part) => part instanceof Error && !(part instanceof Trouble)) as
      | Error
      | undefined;
    const fields = typeof message === 'object' && !(message instanceof Error) ? message : undefined;
    const err = error && errorFields(error);
    this.pino[ofNest.has(context) ? 'debug' : level]({ context, err, stack, ...fields }, textOf(message));
  }
}

/** What Nest says while it starts; an error that stops the start is reported by who started. */
const ofNest = new Set<unknown>([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
  'NestMicroservice',
  'ExceptionHandler',
]);

function textOf(message: unknown): string | undefined {
  if (message instanceof Error) return messageOf(message);
  return typeof message === 'object' ? undefined : String(message);
}
