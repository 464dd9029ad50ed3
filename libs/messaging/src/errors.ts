/** Something outside failed and may soon work again: retried for ever, with backoff, and never dead-lettered. */
export class RetryableError extends Error {
  override readonly name = 'RetryableError';

  /** @param code stable, snake_case; the message must hold no customer text. */
  constructor(
    readonly code: string,
    message: string = code,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Will fail the same way however often it is tried: dead-lettered at once under its code. */
export class TerminalError extends Error {
  override readonly name = 'TerminalError';

  /** @param code stable, snake_case; the message must hold no customer text. */
  constructor(
    readonly code: string,
    message: string = code,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What was done is undone, for no fault of its own: something else in the same transaction failed. */
export class RolledBack extends Error {
  override readonly name = 'RolledBack';
  readonly code = 'rolled_back';
}

/** A short stable name of an error, for spans and logs. */
export function codeOf(error: unknown): string {
  const { code, name }: { code?: unknown; name?: string } = Object(error);
  return typeof code === 'string' ? code : (name ?? 'error');
}
