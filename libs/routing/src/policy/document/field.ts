export type JsonSchema = Readonly<Record<string, unknown>>;

/** How one thing of the policy stands in its document: what may be there, and how it is read and written. */
export interface Field<T> {
  readonly schema: JsonSchema;
  /** Of what the schema allows. */
  readonly read: (written: unknown) => T;
  readonly write: (value: T) => unknown;
}

/** What stands in the document as it stands in the policy. */
const plain = <T>(schema: JsonSchema): Field<T> => ({
  schema,
  read: (written) => written as T,
  write: (value) => value,
});

/** What a name or a word must look like, and how that is said. */
export interface Form {
  readonly pattern: RegExp;
  readonly means: string;
}

export const text = (description: string, max: number): Field<string> =>
  plain({ type: 'string', description, minLength: 1, maxLength: max });

export const formed = (description: string, { pattern, means }: Form): Field<string> =>
  plain({ type: 'string', description, pattern: pattern.source, patternErrorMessage: means });

export const whole = (description: string, minimum: number, maximum: number): Field<number> =>
  plain({ type: 'integer', description, minimum, maximum });

export const share = (description: string): Field<number> =>
  plain({ type: 'number', description, minimum: 0, maximum: 1 });

export const oneOf = <T extends string>(description: string, values: readonly T[]): Field<T> =>
  plain({ type: 'string', description, enum: values });

export const isTrue = (description: string): Field<true> => plain({ description, enum: [true] });

/** Any of these; customers' attributes are as their platform sends them. */
export const value = (description: string): Field<string | number | boolean> =>
  plain({ type: ['string', 'number', 'boolean'], description, maxLength: 200 });

/** Groups may stand twice: to compare each of many with each other takes minutes. */
export const listOf = <T>(
  description: string,
  { schema, read, write }: Field<T>,
  max: number,
): Field<readonly T[]> => ({
  schema: {
    type: 'array',
    description,
    items: schema,
    maxItems: max,
    ...(schema.type !== 'object' && { uniqueItems: true }),
  },
  read: (written) => (written as readonly unknown[]).map(read),
  write: (values) => values.map(write),
});

/** One, or a list of several. */
export const someOf = <T>(description: string, one: Field<T>, max = 100): Field<readonly T[]> => {
  const several = listOf(description, one, max);
  return {
    schema: {
      description,
      if: { type: 'array' },
      // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
      then: { ...several.schema, minItems: 1 },
      else: { ...one.schema, description },
    },
    read: (written) => several.read(Array.isArray(written) ? written : [written]),
    write: (values) => (values.length === 1 ? one.write(values[0] as T) : several.write(values)),
  };
};

export const recordOf = <T>(
  description: string,
  { pattern, means }: Form,
  { schema, read, write }: Field<T>,
  max: number,
): Field<Readonly<Record<string, T>>> => ({
  schema: {
    type: 'object',
    description,
    propertyNames: { pattern: pattern.source, patternErrorMessage: means },
    additionalProperties: schema,
    maxProperties: max,
  },
  read: (written) => mapped(written as Readonly<Record<string, unknown>>, read),
  write: (values) => mapped(values, write),
});

const mapped = <A, B>(from: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [name, to(value)]));
