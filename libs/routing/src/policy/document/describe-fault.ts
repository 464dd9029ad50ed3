import type { ErrorObject } from 'ajv';
import type { Fault, Path } from './mistake.ts';
import { nearest } from './nearest.ts';

type Params = Readonly<Record<string, unknown>>;
type Described = Omit<Fault, 'path'> & { readonly below?: string };
type Describe = (params: Params, error: ErrorObject) => Described;

/** What a violation of the schema means for whoever wrote the document. */
export const describeFault = (error: ErrorObject): Fault => {
  const path = pathOf(error.instancePath);
  if (error.propertyName !== undefined)
    return { path: [...path, error.propertyName], isKey: true, message: said(error) };
  const { below, ...described } = (descriptions[error.keyword] ?? unsaid)(error.params as Params, error);
  return { path: below === undefined ? path : [...path, below], ...described };
};

const unsaid: Describe = (_, { message = 'is not right' }) => ({ message });

const said = ({ parentSchema, message }: ErrorObject): string =>
  String((parentSchema as Params | undefined)?.patternErrorMessage ?? message);

const descriptions: Readonly<Record<string, Describe>> = {
  additionalProperties: ({ additionalProperty }, { parentSchema }) =>
    unknownName(String(additionalProperty), namesIn(parentSchema)),
  required: ({ missingProperty }) => ({ message: `lacks “${missingProperty}”` }),
  enum: ({ allowedValues }, { data }) => notAllowed(data, allowedValues as readonly unknown[]),
  type: ({ type }, { data }) => wrongType(String(type), data),
  pattern: (_, error) => ({ message: said(error) }),
  durationBetween: (_, { schema }) => ({ message: `must be from ${(schema as string[]).join(' to ')}` }),
  timeZone: () => ({ message: 'must be a time zone such as Europe/Berlin' }),
  minimum: ({ limit }) => ({ message: `must be ${limit} at least` }),
  maximum: ({ limit }) => ({ message: `must be ${limit} at most` }),
  minLength: () => ({ message: 'must not be empty' }),
  maxLength: ({ limit }) => ({ message: `must have ${limit} characters at most` }),
  minItems: () => ({ message: 'must name something: leave it out where nothing is meant' }),
  maxItems: ({ limit }) => ({ message: `must have ${limit} entries at most` }),
  uniqueItems: ({ i, j }) => ({
    message: `must name everything once: entries ${Math.min(Number(i), Number(j)) + 1} and ${Math.max(Number(i), Number(j)) + 1} are the same`,
  }),
  minProperties: (_, { parentSchema }) => ({ message: `must say something: ${namesIn(parentSchema).join(', ')}` }),
  maxProperties: ({ limit }) => ({
    message: limit === 1 ? 'must say one thing alone' : `must have ${limit} entries at most`,
  }),
};

const unknownName = (name: string, known: readonly string[]): Described => {
  const suggestion = nearest(name, known);
  const others = suggestion ? '' : `; known are ${known.join(', ')}`;
  return {
    below: name,
    isKey: true,
    message: `“${shown(name)}” is not known here${others}`,
    ...(suggestion && { suggestion }),
  };
};

const notAllowed = (found: unknown, allowed: readonly unknown[]): Described => {
  if (found === 'person_requested')
    return { message: 'person_requested cannot be switched off: who asks for a person gets one' };
  if (allowed[0] === true)
    return { message: `must be true, and is ${shownValue(found)}`, ...(isYes(found) && { suggestion: 'true' }) };
  const suggestion = typeof found === 'string' ? nearest(found, allowed.map(String)) : undefined;
  return { message: `must be ${listed(allowed.map(String))}`, ...(suggestion && { suggestion }) };
};

const words: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of names and values',
};

const wrongType = (wanted: string, found: unknown): Described => {
  const message = `must be ${listed(wanted.split(',').map((type) => words[type] ?? type))}, and is ${shownValue(found)}`;
  if (wanted === 'string' && (typeof found === 'number' || typeof found === 'boolean'))
    return { message: `${message}: put it in quotes`, suggestion: `'${found}'` };
  return { message };
};

const isYes = (found: unknown): boolean => typeof found === 'string' && /^(?:y|yes|on|true)$/i.test(found);

const shownValue = (found: unknown): string => {
  if (found === null) return 'empty';
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object') return 'a group of names and values';
  return typeof found === 'string' ? `“${shown(found)}”` : String(found);
};

const shown = (found: string): string => (found.length > 60 ? `${found.slice(0, 60)}…` : found);

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : String(names[0]);

const namesIn = (schema: unknown): readonly string[] =>
  Object.keys(((schema as Params | undefined)?.properties ?? {}) as object);

/** Of a JSON pointer. */
const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
