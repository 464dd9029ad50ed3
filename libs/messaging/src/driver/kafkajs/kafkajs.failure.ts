import { SendFailure, type SendFailureReason } from '../driver.ts';

/** Kafka's error names that say something of what was sent; every other failure says something of the broker. */
const reasons: Record<string, SendFailureReason> = {
  UNKNOWN_TOPIC_OR_PARTITION: 'topic',
  INVALID_TOPIC_EXCEPTION: 'topic',
  TOPIC_AUTHORIZATION_FAILED: 'topic',
  POLICY_VIOLATION: 'topic',
  INVALID_RECORD: 'topic',
  MESSAGE_TOO_LARGE: 'size',
  RECORD_LIST_TOO_LARGE: 'size',
};

/** kafkajs wraps an error in others; the innermost has the protocol's name. */
export function sendFailure(error: Error): SendFailure {
  const name = protocolName(error);
  return new SendFailure(reasons[name ?? ''] ?? 'unavailable', `${name ?? error.name}: ${error.message}`, {
    cause: error,
  });
}

function protocolName(error: unknown): string | undefined {
  const { type, cause } = error as { type?: string; cause?: unknown };
  return type ?? (cause ? protocolName(cause) : undefined);
}
