import type { SendFailureReason } from './driver.ts';

/** Kafka's names of errors that say something of what was sent; every other failure says something of the broker. */
export const failureReasons: Readonly<Record<string, SendFailureReason>> = {
  UNKNOWN_TOPIC_OR_PARTITION: 'topic',
  INVALID_TOPIC_EXCEPTION: 'topic',
  TOPIC_AUTHORIZATION_FAILED: 'topic',
  POLICY_VIOLATION: 'topic',
  INVALID_RECORD: 'topic',
  MESSAGE_TOO_LARGE: 'size',
  RECORD_LIST_TOO_LARGE: 'size',
};
