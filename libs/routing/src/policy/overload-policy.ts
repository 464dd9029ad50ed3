/** When an agent has so much to do that others are better. */
export interface OverloadPolicy {
  /** An agent whose expected wait is longer is overloaded. */
  readonly waitMsMax: number;
  /** Who takes what an overloaded agent does not. */
  readonly then: 'runner_up' | 'person';
}

export const defaultOverload: OverloadPolicy = {
  waitMsMax: 10_000,
  // biome-ignore lint/suspicious/noThenProperty: a word of the document
  then: 'runner_up',
};
