import type { Field, JsonSchema } from './field.ts';

/** For each thing of a part of the policy: its name in the document, and its form. */
export type Parts<T> = {
  readonly [Name in keyof T]-?: readonly [name: string, field: Field<Exclude<T[Name], undefined>>];
};

type AnyField = Field<unknown>;
type AnyParts = readonly (readonly [key: string, part: readonly [name: string, field: AnyField]])[];

/** A part of the document under one name. What is left out of it is as it is without the document. */
export const section = <T extends object>(description: string, standard: T, parts: Parts<T>): Field<T> => {
  const all = Object.entries(parts) as unknown as AnyParts;
  const standards = standard as Readonly<Record<string, unknown>>;
  return {
    schema: { ...objectOf(all, standards), description },
    read: (written) => ({ ...standard, ...readParts(all, (written ?? {}) as Readonly<Record<string, unknown>>) }) as T,
    write: (value) => writeParts(all, value as Readonly<Record<string, unknown>>),
  };
};

/** Without anything that holds where it is left out. */
export const fields = <T extends object>(
  description: string,
  parts: Parts<T>,
  required: readonly string[] = [],
): Field<T> => {
  const { schema, ...rest } = section<T>(description, {} as T, parts);
  return { ...rest, schema: { ...schema, ...(required.length > 0 && { required }) } };
};

const objectOf = (parts: AnyParts, standards: Readonly<Record<string, unknown>>): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(parts.map(([key, [name, field]]) => [name, withDefault(field, standards[key])])),
});

const withDefault = ({ schema, write }: AnyField, standard: unknown): JsonSchema =>
  standard === undefined ? schema : { ...schema, default: write(standard) };

const readParts = (parts: AnyParts, written: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    parts.flatMap(([key, [name, { read }]]) => (written[name] === undefined ? [] : [[key, read(written[name])]])),
  );

const writeParts = (parts: AnyParts, value: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    parts.flatMap(([key, [name, { write }]]) => (value[key] === undefined ? [] : [[name, write(value[key])]])),
  );
