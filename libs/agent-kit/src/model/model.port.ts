/** What the agent has decided to say, and all it may be said with. */
export interface Writing {
  /** Why this is said, in a few stable words: `explain_charge`, `ask_missing`. */
  readonly purpose: string;
  /** BCP 47. */
  readonly language: string;
  /** Good text as it stands: what is sent when there is no model. */
  readonly draft: string;
  /** Values the text must keep as they are: amounts, dates, ids. */
  readonly facts: Readonly<Record<string, string>>;
  /** Ends with the turn. */
  readonly signal?: AbortSignal;
}

/** Words what an agent has decided. It decides nothing itself, so an agent is right without one. */
export abstract class Model {
  abstract write(writing: Writing): Promise<string>;
}
