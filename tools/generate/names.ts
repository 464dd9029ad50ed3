import { Trouble } from '../infrastructure/trouble.ts';

/** The words of a name: `home-insurance` and `order.shipped` are two. */
export const wordsOf = (name: string): string[] => name.split(/[-._]/);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const pascal = (name: string): string => wordsOf(name).map(capital).join('');
export const camel = (name: string): string => pascal(name).replace(/^./, (first) => first.toLowerCase());
export const snake = (name: string): string => wordsOf(name).join('_');
export const dashed = (name: string): string => wordsOf(name).join('-');

/** The name, or the sentence that says which names are allowed. */
export function named(name: string | undefined, pattern: RegExp, rule: string): string {
  if (!name || name.length > 40 || !pattern.test(name))
    throw new Trouble(`'${name ?? ''}' is no name for it: ${rule}.`);
  return name;
}
