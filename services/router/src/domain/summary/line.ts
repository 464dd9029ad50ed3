/** One line of a summary, and how many tokens it takes at most. */
export interface Line {
  readonly text: string;
  readonly tokens: number;
}
