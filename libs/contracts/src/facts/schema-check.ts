import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

/** A JSON Schema (draft 07). */
export type Schema = Readonly<Record<string, unknown>>;

// A card's schema reads what customers say: an expression of its own could take minutes over it.
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, addUsedSchema: false });
ajv.removeKeyword('pattern').removeKeyword('patternProperties');

const bytesMax = 16 * 1024;
const compiledMax = 500;
const compiled = new Map<string, ValidateFunction | string>();

/** Why a schema of a card cannot be used, in words for its author; undefined if it can. */
export const unusableSchema = (schema: unknown): string | undefined => {
  const check = checkOf(schema);
  return typeof check === 'string' ? check : undefined;
};

/** Names of the top-level properties that are missing or wrong. A schema that cannot be used asks for nothing. */
export const violatedProperties = (schema: Schema, value: Readonly<Record<string, unknown>>): readonly string[] => {
  const check = checkOf(schema);
  if (typeof check === 'string' || check(value)) return [];
  return [...new Set((check.errors ?? []).flatMap(propertyOf))];
};

/** By their text: a card is read anew several times a second. */
const checkOf = (schema: unknown): ValidateFunction | string => {
  const text = JSON.stringify(schema) ?? '';
  const known = compiled.get(text);
  if (known) return known;
  if (compiled.size >= compiledMax) compiled.clear();
  const check = text.length > bytesMax ? `is longer than ${bytesMax} characters` : compile(text);
  compiled.set(text, check);
  return check;
};

const compile = (text: string): ValidateFunction | string => {
  try {
    return ajv.compile({ type: 'object', ...(JSON.parse(text) as object) });
  } catch (error) {
    return (error as Error).message;
  }
};

const propertyOf = ({ instancePath, keyword, params }: ErrorObject): string[] => {
  const [, top] = instancePath.split('/');
  if (top !== undefined) return [top.replaceAll('~1', '/').replaceAll('~0', '~')];
  return keyword === 'required' ? [(params as { missingProperty: string }).missingProperty] : [];
};
