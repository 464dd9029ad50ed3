import type { Value } from '../example.ts';
import { type Operation, quoted } from './operation.ts';
import { textOperations } from './text-operations.ts';

type List = readonly (string | number)[];

/** From text to a list. */
export const splitOperations = (separators: readonly string[]): readonly Operation[] => [
  split(
    'words',
    (value) => value.match(/[\p{L}\p{N}]+/gu) ?? [],
    (code) => `(${code}.match(/[\\p{L}\\p{N}]+/gu) ?? [])`,
  ),
  split(
    'parts between spaces',
    (value) => value.split(/\s+/).filter(Boolean),
    (code) => `${code}.split(/\\s+/).filter(Boolean)`,
  ),
  split(
    'letters',
    (value) => [...value],
    (code) => `[...${code}]`,
  ),
  split(
    'parts before capitals',
    (value) => value.split(/(?=\p{Lu})/u),
    (code) => `${code}.split(/(?=\\p{Lu})/u)`,
  ),
  split(
    'numbers in it',
    (value) => numbersIn(value),
    (code) => `(${code}.match(/-?\\d+(?:\\.\\d+)?/g) ?? []).map(Number)`,
  ),
  ...separators.map((separator) =>
    split(
      `parts between ${quoted(separator)}`,
      (value) => value.split(separator),
      (code) => `${code}.split(${quoted(separator)})`,
    ),
  ),
];

/** From a list to a list. */
export const listOperations: readonly Operation[] = [
  list('backwards', (items) => items.toReversed(), '.toReversed()'),
  list('by the alphabet', (items) => (items.every(isText) ? items.toSorted() : undefined), '.toSorted()'),
  list(
    'by size',
    (items) => (items.every(isNumber) ? items.toSorted((a, b) => a - b) : undefined),
    '.toSorted((a, b) => a - b)',
  ),
  { name: 'each once', run: ofList((items) => [...new Set(items)]), write: (code) => `[...new Set(${code})]` },
  list('without the first', (items) => items.slice(1), '.slice(1)'),
  list('without the last', (items) => items.slice(0, -1), '.slice(0, -1)'),
  list('the first two', (items) => items.slice(0, 2), '.slice(0, 2)'),
  ...textOperations.map(ofEach),
];

/** From a list to one value. */
export const joinOperations = (separators: readonly string[]): readonly Operation[] => [
  ...['', ...separators].map((separator) =>
    list(`joined by ${quoted(separator)}`, (items) => items.join(separator), `.join(${quoted(separator)})`),
  ),
  list('the first', (items) => items.at(0), '.at(0)'),
  list('the last', (items) => items.at(-1), '.at(-1)'),
  list('how many', (items) => items.length, '.length'),
  list(
    'sum',
    (items) => (items.every(isNumber) ? items.reduce((a, b) => a + b, 0) : undefined),
    '.reduce((a, b) => a + b, 0)',
  ),
  { name: 'largest', run: ofNumbers((items) => Math.max(...items)), write: (code) => `Math.max(...${code})` },
  { name: 'smallest', run: ofNumbers((items) => Math.min(...items)), write: (code) => `Math.min(...${code})` },
];

const numbersIn = (text: string): number[] => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
const isText = (item: string | number): item is string => typeof item === 'string';
const isNumber = (item: string | number): item is number => typeof item === 'number';

function ofEach({ name, run, write }: Operation): Operation {
  const each = (items: List) => {
    const made = items.map(run);
    return made.every((item) => typeof item === 'string') ? made : undefined;
  };
  return { name: `each ${name}`, run: ofList(each), write: (code) => `${code}.map((each) => ${write('each')})` };
}

function split(name: string, run: (value: string) => Value, write: Operation['write']): Operation {
  return { name, run: (value) => (typeof value === 'string' ? run(value) : undefined), write };
}

function list(name: string, run: (items: List) => Value | undefined, suffix: string): Operation {
  return { name, run: ofList(run), write: (code) => `${code}${suffix}` };
}

function ofList(run: (items: List) => Value | undefined): Operation['run'] {
  return (value) => (typeof value === 'object' ? run(value) : undefined);
}

function ofNumbers(run: (items: readonly number[]) => number): Operation['run'] {
  return ofList((items) => (items.length > 0 && items.every(isNumber) ? run(items) : undefined));
}
