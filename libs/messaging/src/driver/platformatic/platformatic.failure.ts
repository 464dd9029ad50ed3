import { findErrorBy } from '@platformatic/kafka';
import { SendFailure, type SendFailureReason } from '../driver.ts';

/** Kafka's errors that say something of what was sent; every other failure says something of the broker. */
const reasons: Record<string, SendFailureReason> = {
  UNKNOWN_TOPIC_OR_PARTITION: 'topic',
  INVALID_TOPIC_EXCEPTION: 'topic',
  TOPIC_AUTHORIZATION_FAILED: 'topic',
  POLICY_VIOLATION: 'topic',
  INVALID_RECORD: 'topic',
  MESSAGE_TOO_LARGE: 'size',
  RECORD_LIST_TOO_LARGE: 'size',
};

/** The client nests errors; one of a missing topic it words anew, without Kafka's name. */
export function sendFailure(error: Error): SendFailure {
  const name = Object.keys(reasons).find((id) => findErrorBy(error, 'apiId', id));
  const reason = error.message.startsWith('Unknown topic') ? 'topic' : reasons[name ?? ''];
  return new SendFailure(reason ?? 'unavailable', `${name ?? error.name}: ${error.message}`, { cause: error });
}
