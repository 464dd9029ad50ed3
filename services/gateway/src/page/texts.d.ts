export interface Texts {
  readonly language: string;
  readonly tries: readonly string[];
  readonly [key: string]: unknown;
}

export function textsFor(languages: readonly string[]): Texts;
export function triesOf(customer: { readonly id: string }, texts: Pick<Texts, 'tries'>): string[];
