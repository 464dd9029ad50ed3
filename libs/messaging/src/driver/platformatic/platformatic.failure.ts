import { findErrorBy } from '@platformatic/kafka';
import { SendFailure } from '../driver.ts';
import { failureReasons } from '../failure.reasons.ts';

/** The client nests errors; one of a missing topic it words anew, without Kafka's name. */
export function sendFailure(error: Error): SendFailure {
  const name = Object.keys(failureReasons).find((id) => findErrorBy(error, 'apiId', id));
  const reason = error.message.startsWith('Unknown topic') ? 'topic' : failureReasons[name ?? ''];
  return new SendFailure(reason ?? 'unavailable', `${name ?? error.name}: ${error.message}`, { cause: error });
}
