/** What a verb says: to people, and to machines. */
export interface Answer {
  readonly text: readonly string[];
  readonly data: unknown;
  readonly failed?: true;
}
