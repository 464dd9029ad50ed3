import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import type { LogLevel } from '../config/service.config.ts';
import { Trouble } from '../trouble.ts';
import { traceFields } from './trace-fields.ts';

/** Nest's logger over pino: one JSON line per message, with the trace and the conversation it belongs to. */
export class ServiceLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(service: string, level: LogLevel) {
    this.pino = pino({
      level,
      base: { service, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: traceFields,
    });
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
    const error = [message, ...rest].find((part) => part instanceof Error && !(part instanceof Trouble));
    const stack = rest.find((part) => typeof part === 'string');
    const fields = typeof message === 'object' && message !== error ? message : undefined;
    this.pino[level]({ context, err: error, stack, ...fields }, textOf(message));
  }
}

function textOf(message: unknown): string | undefined {
  if (message instanceof Error) return message.message;
  return typeof message === 'object' ? undefined : String(message);
}
