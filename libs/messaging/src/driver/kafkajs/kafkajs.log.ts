import { Logger } from '@nestjs/common';
import { type LogEntry, logLevel } from 'kafkajs';

/**
 * What these say at level ERROR kafkajs tries again by itself, many times a second while a broker is away; what it gives
 * up on reaches us as an exception or an event, and is told once.
 */
const RETRIED = new Set(['Connection', 'BrokerPool', 'Cluster', 'Producer', 'Consumer']);

/** kafkajs's log as ours: an offset out of range is a warning, a young broker's missing coordinator is not. */
export function kafkaJsLogCreator() {
  const logger = new Logger('KafkaJS');
  return ({ namespace, level, log }: LogEntry): void => {
    const reason = typeof log.error === 'string' ? `: ${log.error}` : '';
    const text = `${namespace}: ${log.message}${reason}`;
    if (level === logLevel.ERROR && !RETRIED.has(namespace)) logger.warn(text);
    else logger.debug(text);
  };
}
