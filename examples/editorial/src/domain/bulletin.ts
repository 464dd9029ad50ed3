import { familyOf, kinds, type Statement } from './statement.ts';

/** A text before it is in any language: a title, and what is claimed, in order. */
export interface Bulletin {
  readonly family: 'outage' | 'works' | 'product';
  readonly subject: string;
  readonly claims: readonly Statement[];
}

/** A first draft of all that was found on what most of it is about; undefined where nothing was. */
export const draft = (statements: readonly Statement[]): Bulletin | undefined => {
  const [first] = statements.toSorted((one, other) => frequency(other, statements) - frequency(one, statements));
  if (!first) return undefined;
  const { subject } = first;
  const claims = statements.filter((statement) => statement.subject === subject).toSorted(inOrder);
  return { family: familyOf(first.kind), subject, claims };
};

/** As one tells it; of the same matter what is known last comes first. */
const inOrder = (one: Statement, other: Statement): number =>
  kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || other.source.date.localeCompare(one.source.date);

const frequency = ({ kind, subject }: Statement, all: readonly Statement[]): number =>
  all.filter((other) => other.subject === subject && familyOf(other.kind) === familyOf(kind)).length;
