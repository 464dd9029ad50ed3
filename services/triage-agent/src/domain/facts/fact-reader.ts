/** Finds one kind of fact in what a customer wrote. */
export interface FactReader {
  readonly name: string;
  /** `asked`: the customer was asked for just this. */
  read(words: { readonly text: string; readonly asked: boolean; readonly now: Date }): unknown;
}
