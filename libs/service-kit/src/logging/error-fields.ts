export interface ErrorFields {
  type: string;
  code?: string;
  message: string;
  stack?: string;
}

/**
 * An error as it may be logged. What hangs on an error beside these is left out: errors of a database carry the query's
 * values, and quote them in their message, of which only the code is kept.
 */
export function errorFields(error: Error): ErrorFields {
  const { code } = error as { code?: string };
  const message = messageOf(error);
  return { type: error.name, code, message, stack: error.stack?.replace(error.message, () => message) };
}

/** The message, unless it may quote what a customer wrote. */
export function messageOf(error: Error): string {
  const { code, severity } = error as { code?: string; severity?: string };
  return severity ? `The database refused a statement (SQLSTATE ${code})` : error.message;
}
