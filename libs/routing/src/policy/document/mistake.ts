/** Where something stands in a document: names of keys and numbers in lists. */
export type Path = readonly (string | number)[];

/** What is wrong in a policy's document, and what to do about it. */
export interface Fault {
  readonly path: Path;
  /** It is about the name of what stands there, not about what it is. */
  readonly isKey?: true;
  readonly message: string;
  /** What was probably meant. */
  readonly suggestion?: string;
}

/** The same for whoever has the text before them; the first line and column are 1. */
export interface Mistake {
  readonly line: number;
  readonly column: number;
  /** `rules[2].then.agent` */
  readonly path: string;
  readonly message: string;
  readonly suggestion?: string;
}

/** `guards.answrs: “answrs” is not known here; did you mean answers?` */
export const sentenceOf = ({ path, message, suggestion }: Mistake): string =>
  `${path ? `${path}: ` : ''}${message}${suggestion ? `; did you mean ${suggestion}?` : ''}`;

export const written = (path: Path): string =>
  path.reduce<string>(
    (before, step) => (typeof step === 'number' ? `${before}[${step}]` : before ? `${before}.${step}` : step),
    '',
  );
