/** When an agent has too much to do, and who takes what it would have been given. */
export interface OverloadPolicy {
  /** An agent whose expected wait is longer, in milliseconds, is overloaded. */
  readonly waitMsMax: number;
  /**
   * Who takes it where nobody else suits. `runner_up`: a person where one is there sooner, else the overloaded one after all. `person`: a
   * person, however long the wait.
   */
  readonly goesTo: 'runner_up' | 'person';
}

export const defaultOverload: OverloadPolicy = { waitMsMax: 10_000, goesTo: 'runner_up' };
