/** Everything triage says in one language. */
export interface Catalogue {
  greeting(name?: string): string;
  readonly welcome: string;
  /** One question that names what can be helped with. */
  readonly clarify: string;
  /** `items` are the phrases of the missing facts, joined. */
  ask(items: string): string;
  /** What a fact is called when the customer is asked for it. */
  readonly facts: Readonly<Record<string, string>>;
  /** For a fact that has no phrase of its own. */
  anyFact(name: string): string;
  /** Nobody took it: what that means, and what the customer can do. */
  readonly nobody: string;
  /** While a person is awaited. */
  readonly noted: string;
  /** First words after a person; `agreed` is what they decided, settled and promised. */
  back(agreed: readonly string[]): string;
}
