import type { Example, Value, Wish } from './example.ts';

const literal = String.raw`"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|\[[^[\]]*\]`;
const pair = new RegExp(`(${literal})\\s*(?:->|=>|→)\\s*(${literal})`, 'g');
const naming = [/(?:called|named)\s+`?([a-z]\w*)/i, /function\s+`?([a-z]\w*)`?\s*[:(]/i, /`([a-z]\w*)`/i];
const examplesMax = 30;

/** A function wanted by examples, `"Hello World" -> "hello-world"`; undefined where there is none. */
export const readWish = (text: string): Wish | undefined => {
  const pairs = [...text.matchAll(pair)].slice(0, examplesMax);
  const examples = pairs.flatMap(([, input = '', output = '']) => exampleOf(input, output));
  return examples.length > 0 ? { name: nameIn(text), examples } : undefined;
};

const exampleOf = (input: string, output: string): readonly Example[] => {
  const [takes, gives] = [readValue(input), readValue(output)];
  return takes === undefined || gives === undefined ? [] : [{ input: takes, output: gives }];
};

const readValue = (written: string): Value | undefined => {
  try {
    const value: unknown = JSON.parse(written);
    return isValue(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

export const isValue = (value: unknown): value is Value =>
  isPlain(value) || (Array.isArray(value) && value.every(isPlain));

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

const nameIn = (text: string): string => {
  const named = naming.map((way) => way.exec(text)?.[1]).find((name) => name !== undefined && isName(name));
  return named ?? 'convert';
};

const reserved = new Set(
  'await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if import in instanceof let new null return static super switch this throw true try typeof undefined var void while with yield arguments input that which it'.split(
    ' ',
  ),
);

/** What may stand behind `function` in a program, and is meant as a name. */
export const isName = (name: string): boolean => /^[A-Za-z]\w{0,39}$/.test(name) && !reserved.has(name);
