import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Contract } from '../contract.ts';

/** The schemas themselves are checked where they are made: doing it here would double the time of the first message. */
const ajv = formats.default(new Ajv({ strict: true, strictRequired: false, validateSchema: false }), ['date-time']);
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with the data of an event, as place and rule; undefined if nothing is. */
export function violationOf({ type, major }: Contract<unknown>, data: unknown): string | undefined {
  return violation(`${type}.v${major}`, data);
}

/** What is wrong with what the router adds in an inbox; undefined if nothing is. */
export function inboxViolationOf(data: unknown): string | undefined {
  return violation('inbox.v1', data);
}

function violation(schema: string, data: unknown): string | undefined {
  const validate = compiled.get(schema) ?? compile(schema);
  if (validate(data)) return undefined;
  const [error] = validate.errors ?? [];
  return error ? describe(error) : 'is not valid';
}

/** Compiled at first use: a service pays only for the events it handles. */
function compile(schema: string): ValidateFunction {
  const text = readFileSync(new URL(`../schemas/${schema}.json`, import.meta.url), 'utf8');
  const validate = ajv.compile(JSON.parse(text));
  compiled.set(schema, validate);
  return validate;
}

/** A key may be a customer's words, so a step of the path that is no plain name is not repeated. */
function describe({ instancePath, message }: ErrorObject): string {
  const path = instancePath.split('/').map((step) => (/^[\w.-]{0,40}$/.test(step) ? step : '*'));
  return `${path.join('/') || '/'} ${message}`;
}
