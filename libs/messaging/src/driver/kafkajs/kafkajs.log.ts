import { Logger } from '@nestjs/common';
import { type LogEntry, logLevel } from 'kafkajs';

/** What every first contact with a young broker says, and the next try mends. */
const PASSING =
  /coordinator is not available|does not host this topic-partition|rebalance in progress|rebalancing, re-joining/i;

/** kafkajs calls an error what it retries by itself; what it gives up on reaches us as an exception, and is reported there. */
export function kafkaJsLogCreator() {
  const logger = new Logger('KafkaJS');
  return ({ namespace, level, log }: LogEntry): void => {
    const text = [namespace, log.message, log.error].filter(Boolean).join(': ');
    if (level === logLevel.ERROR && !PASSING.test(text)) logger.warn(text);
    else logger.debug(text);
  };
}
