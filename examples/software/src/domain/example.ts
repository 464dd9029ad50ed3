/** What a function takes and gives: what can be written down in a chat. */
export type Value = string | number | readonly (string | number)[];

export interface Example {
  readonly input: Value;
  readonly output: Value;
}

/** What the customer wants, as far as it was said. */
export interface Wish {
  readonly name: string;
  readonly examples: readonly Example[];
}

/** The wish as it is worked on: coders see what is shown, tests also what is held out. */
export interface Specification {
  readonly name: string;
  readonly shown: readonly Example[];
  readonly heldOut: readonly Example[];
}

export const kindOf = (value: Value): 'text' | 'number' | 'list' => {
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'list';
};

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
