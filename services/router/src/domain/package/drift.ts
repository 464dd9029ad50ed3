import { type ContextPackage, type Fact, factDigest, type Readback } from '@baton/contracts';

/**
 * Names of the facts that a receiver understood otherwise than the package has them: by the digests of its read-back, and
 * by an identifier in its words that has the form of a fact's value, is not it, and was never said.
 * @param said what the receiver may quote beside the facts; asked for only where something looks strange
 */
export const driftOf = (
  handoffId: string,
  facts: readonly Fact[],
  said: () => string,
  { understood = {}, summary, firstStep }: Readback,
): readonly string[] => {
  const strange = strangeIn(`${summary} ${firstStep}`, facts, said);
  return facts
    .filter(({ name, value }) => {
      const digest = understood[name];
      return (digest !== undefined && digest !== factDigest(handoffId, value)) || strange.has(formOf(value));
    })
    .map(({ name }) => name);
};

/** What the receiver may quote beside the facts. */
export const saidIn = ({ summary, task, tried, results, promises, openQuestions }: ContextPackage): string =>
  JSON.stringify([summary, task, tried, results, promises, openQuestions]);

const strangeIn = (words: string, facts: readonly Fact[], said: () => string): ReadonlySet<string | undefined> => {
  const forms = new Set(facts.map(({ value }) => formOf(value)).filter((form) => form !== undefined));
  const values = new Set(facts.map(({ value }) => String(value).toUpperCase()));
  const suspects =
    forms.size === 0 ? [] : identifiersIn(words).filter((word) => !values.has(word) && forms.has(formOf(word) ?? ''));
  if (suspects.length === 0) return new Set();
  const known = said().toUpperCase();
  return new Set(suspects.filter((word) => !known.includes(word)).map(formOf));
};

const identifiersIn = (text: string): readonly string[] =>
  text
    .toUpperCase()
    .split(/[^\p{L}\d._/-]+/u)
    .map((word) => word.replace(/[._/-]+$/, ''));

/** `TC-1001` has the form of `TC-2002`: its letters, and how many digits. Undefined for what is no identifier. */
const formOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /\d/.test(value) && /^[\p{L}\d][\p{L}\d._/-]{3,39}$/u.test(value)
    ? value.toUpperCase().replaceAll(/\d/g, '9')
    : undefined;
