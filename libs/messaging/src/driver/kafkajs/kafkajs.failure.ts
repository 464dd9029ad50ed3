import { SendFailure } from '../driver.ts';
import { failureReasons } from '../failure.reasons.ts';

/** kafkajs wraps an error in others; the innermost has the protocol's name. */
export function sendFailure(error: Error): SendFailure {
  const name = protocolName(error);
  return new SendFailure(failureReasons[name ?? ''] ?? 'unavailable', `${name ?? error.name}: ${error.message}`, {
    cause: error,
  });
}

function protocolName(error: unknown): string | undefined {
  const { type, cause } = error as { type?: string; cause?: unknown };
  return type ?? (cause ? protocolName(cause) : undefined);
}
