import { TerminalError } from '@baton/messaging';
import { Ajv } from 'ajv';
import type { TaskResult } from '../domain/delegating.ts';

const ajv = new Ajv();

/**
 * What looks at JSON that another agent made, before it is relied on: an input, or an output.
 * @param schema JSON Schema (draft 07), of this agent's own making
 * @throws TerminalError `not_as_agreed` from what is returned, naming what is wrong and quoting nothing of it
 */
export const readerOf = <T>(what: string, schema: object): ((given: unknown) => T) => {
  const isAsAgreed = ajv.compile<T>(schema);
  return (given) => {
    if (isAsAgreed(given)) return given;
    throw new TerminalError('not_as_agreed', `${what} is not as agreed: ${ajv.errorsText(isAsAgreed.errors)}.`);
  };
};

/** What came back, looked at; undefined where nothing did. */
export const outputOf = <T>(result: TaskResult, read: (given: unknown) => T): T | undefined =>
  result.outcome === 'done' ? read(result.output) : undefined;
