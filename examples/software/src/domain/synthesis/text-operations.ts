import { type Operation, quoted } from './operation.ts';

/** From text to text: these are tried on words of a list, too. */
export const textOperations: readonly Operation[] = [
  text('lower case', (value) => value.toLowerCase(), '.toLowerCase()'),
  text('upper case', (value) => value.toUpperCase(), '.toUpperCase()'),
  text('first letter', (value) => value.slice(0, 1), '.slice(0, 1)'),
  text(
    'capital first letter',
    (value) => value.replace(/^./u, (c) => c.toUpperCase()),
    '.replace(/^./u, (c) => c.toUpperCase())',
  ),
  text('without spaces around', (value) => value.trim(), '.trim()'),
  text('single spaces', (value) => value.replace(/\s+/g, ' '), ".replace(/\\s+/g, ' ')"),
  text(
    'without accents',
    (value) => value.normalize('NFD').replace(/\p{M}/gu, ''),
    ".normalize('NFD').replace(/\\p{M}/gu, '')",
  ),
  text('digits alone', (value) => value.replace(/\D+/g, ''), ".replace(/\\D+/g, '')"),
  text(
    'letters, digits and spaces alone',
    (value) => value.replace(/[^\p{L}\p{N}\s]+/gu, ''),
    ".replace(/[^\\p{L}\\p{N}\\s]+/gu, '')",
  ),
  text('without vowels', (value) => value.replace(/[aeiou]/gi, ''), ".replace(/[aeiou]/gi, '')"),
];

/** Those that take a piece of text the examples are full of. */
export const textOperationsWith = (piece: string): readonly Operation[] => [
  {
    name: `${quoted(piece)} before`,
    run: ofText((value) => piece + value),
    write: (code) => `(${quoted(piece)} + ${code})`,
  },
  {
    name: `${quoted(piece)} behind`,
    run: ofText((value) => value + piece),
    write: (code) => `(${code} + ${quoted(piece)})`,
  },
  text(`without ${quoted(piece)}`, (value) => value.replaceAll(piece, ''), `.replaceAll(${quoted(piece)}, '')`),
];

export const cutOperations: readonly Operation[] = [2, 3, 4].flatMap((count) => [
  text(`first ${count} letters`, (value) => value.slice(0, count), `.slice(0, ${count})`),
  text(`last ${count} letters`, (value) => value.slice(-count), `.slice(-${count})`),
  text(`to ${count} places`, (value) => value.padStart(count, '0'), `.padStart(${count}, '0')`),
]);

function text(name: string, run: (value: string) => string, suffix: string): Operation {
  return { name, run: ofText(run), write: (code) => `${code}${suffix}` };
}

function ofText(run: (value: string) => string): Operation['run'] {
  return (value) => (typeof value === 'string' ? run(value) : undefined);
}
