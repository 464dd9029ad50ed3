import { describe, expect, it } from 'vitest';
import type { Example, Value } from '../example.ts';
import { alignPieces } from './align-pieces.ts';
import { isFit } from './operation.ts';
import { operationsFor } from './operations-for.ts';
import { piecesFor } from './pieces.ts';
import { searchSteps } from './search-steps.ts';
import { programOfPieces, programOfSteps } from './write-program.ts';

const examplesOf = (pairs: Readonly<Record<string, Value>>): Example[] =>
  Object.entries(pairs).map(([input, output]) => ({ input, output }));

function finish<T>(search: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** What a program says of an input. Only what these coders wrote is run so. */
const call = (source: string, input: Value): unknown => new Function(`return (${source})`)()(input);
const searched = (examples: Example[]) => {
  const steps = finish(searchSteps(examples));
  return steps && programOfSteps('made', steps);
};
const aligned = (examples: Example[]) => {
  const pieces = finish(alignPieces(examples));
  return pieces && programOfPieces('made', pieces);
};

const tasks: readonly [name: string, shown: Example[], also: Example[]][] = [
  [
    'a slug',
    examplesOf({ 'Hello World': 'hello-world', '  A Day  Out ': 'a-day-out', 'Ready, Set, Go!': 'ready-set-go' }),
    examplesOf({ 'What is it?': 'what-is-it' }),
  ],
  [
    'initials of any length',
    examplesOf({ 'Ada Lovelace': 'AL', 'grace hopper': 'GH', 'Mary Ann Evans': 'MAE' }),
    examplesOf({ 'a b c d': 'ABCD' }),
  ],
  ['camel case', examplesOf({ 'foo bar': 'FooBar', 'a big dog': 'ABigDog' }), examplesOf({ 'x y': 'XY' })],
  [
    'a date turned round',
    examplesOf({ '2026-11-22': '22.11.2026', '1999-01-02': '02.01.1999' }),
    examplesOf({ '2000-12-31': '31.12.2000' }),
  ],
  ['how many words', examplesOf({ 'a b': 2, one: 1, 'x y z': 3 }), examplesOf({ 'a, b, c, d': 4 })],
  ['the sum of its numbers', examplesOf({ '1 and 2': 3, '10, 20, 30': 60, none: 0 }), examplesOf({ '5 5': 10 })],
  ['without accents', examplesOf({ 'Crème Brûlée': 'creme brulee', Füße: 'fuße' }), examplesOf({ Éa: 'ea' })],
];

describe('the search by steps', () => {
  it.each(tasks)('finds %s, and what it finds does it for other inputs, too', (_, shown, also) => {
    const program = searched(shown);
    for (const { input, output } of [...shown, ...also]) expect(call(program?.source ?? '', input)).toEqual(output);
  });

  it('works on numbers and lists', () => {
    const doubled = [1, 2, 7].map((input) => ({ input, output: input * 2 + 1 }));
    expect(call(searched(doubled)?.source ?? '', 10)).toBe(21);
    const largest = [
      { input: [1, 5, 2], output: 5 },
      { input: [9, 3], output: 9 },
      { input: [-1, -2], output: -1 },
    ];
    expect(call(searched(largest)?.source ?? '', [4, 8])).toBe(8);
  });

  it('finds the shortest', () => {
    expect(finish(searchSteps(examplesOf({ ab: 'AB', cd: 'CD' })))).toHaveLength(1);
    expect(finish(searchSteps(examplesOf({ ab: 'ab', cd: 'cd' })))).toHaveLength(0);
  });

  it('ends where there is nothing to find', () => {
    expect(searched(examplesOf({ 'qx!': 'Zebra 9', 'rr?': 'Mango 1', 'st,': 'Ufo 7' }))).toBeUndefined();
  });
});

describe('the alignment of pieces', () => {
  it.each([
    [
      'a name turned round',
      examplesOf({ 'Ada Lovelace': 'Lovelace, Ada', 'Grace Hopper': 'Hopper, Grace' }),
      ['Alan Turing', 'Turing, Alan'],
    ],
    [
      'an address',
      examplesOf({ 'Ada Lovelace': 'a.lovelace@tidewave.example', 'Grace Hopper': 'g.hopper@tidewave.example' }),
      ['Alan Turing', 'a.turing@tidewave.example'],
    ],
    ['a slug', examplesOf({ 'Hello World': 'hello-world', 'Ready, Set, Go!': 'ready-set-go' }), ['One', 'one']],
  ])('finds %s', (_, shown, [input = '', output]) => {
    const program = aligned(shown);
    for (const example of shown) expect(call(program?.source ?? '', example.input)).toBe(example.output);
    expect(call(program?.source ?? '', input)).toBe(output);
  });

  it('may take what examples have in common for meant, where the search does not', () => {
    const twoWords = examplesOf({ 'one two': 'two-one', 'Red Blue': 'blue-red' });
    const other = 'a b c';
    expect(call(aligned(twoWords)?.source ?? '', other)).not.toBe('c-b-a');
    expect(call(searched(twoWords)?.source ?? '', other)).toBe('c-b-a');
  });

  it('knows text alone, and ends where there is nothing to find', () => {
    expect(aligned([{ input: 1, output: 2 }])).toBeUndefined();
    expect(aligned(examplesOf({ ab: 'Zebra', cd: 'Mango' }))).toBeUndefined();
  });
});

describe('what is written', () => {
  const inputs: readonly Value[] = [
    'Ready, Set, Go! 12',
    'eins-zwei',
    'Ärger',
    ' a  b ',
    '3.50',
    7,
    -2.5,
    ['b', 'a', 'b'],
    [3, 1, 2],
    [],
  ];
  const examples = [
    { input: 'a-b, c', output: 'x a-b y' },
    { input: 'd-e', output: 'x d y' },
    { input: 1, output: 42 },
  ];

  it.each(operationsFor(examples).map((operation) => [operation.name, operation] as const))(
    'says the same as what was run: %s',
    (_, operation) => {
      const applies = inputs.filter((input) => isFit(operation.run(input)));
      for (const input of applies)
        expect(call(`(input) => ${operation.write('input')}`, input), String(input)).toEqual(operation.run(input));
    },
  );

  it('says the same as what was run, of every piece', () => {
    const texts = inputs.filter((input) => typeof input === 'string');
    for (const { code, values } of piecesFor(texts))
      for (const [nth, input] of texts.entries()) {
        const expected = values[nth];
        if (expected !== undefined)
          expect(call(programOfPieces('made', [{ code, values, cost: 1 }]).source, input), code).toBe(expected);
      }
  });

  it('keeps what the customer wrote within its quotation marks', () => {
    const evil = '"); process.exit(1); ("';
    const program = aligned(examplesOf({ 'a b': `a${evil}b`, 'c d': `c${evil}d` }));
    expect(call(program?.source ?? '', 'e f')).toBe(`e${evil}f`);
  });
});
