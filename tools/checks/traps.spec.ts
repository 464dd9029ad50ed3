import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageText, root } from './snippets.ts';

interface Trap {
  readonly id: string;
  /** What the last column says. */
  readonly proof: string;
}

const page = 'docs/messaging-traps.md';
const counts = { K: 20, N: 11, T: 7, O: 7, V: 1 };
const traps: readonly Trap[] = [...pageText(page).matchAll(/^\| ([A-Z]\d+) \|.*\| (.+) \|$/gm)].map(
  ([, id = '', proof = '']) => ({ id, proof }),
);

/** Of `file`: “sentence”, “sentence”; `file`: “sentence”. */
const named = traps.flatMap(({ id, proof }) =>
  [...proof.matchAll(/`([^`]+\.ts)`: ((?:“[^”]+”(?: \([^)]*\))?(?:, )?)+)/g)].flatMap(([, file = '', list = '']) =>
    [...list.matchAll(/“([^”]+)”/g)].map(([, sentence = '']) => ({ id, file, sentence })),
  ),
);

const titled = (text: string, sentence: string): boolean =>
  [`'${sentence}'`, `"${sentence}"`, `\`${sentence}\``].some((title) =>
    text.split(title).some((before, at, parts) => at < parts.length - 1 && /\(\s*$/.test(before)),
  );

it('every trap is there, once', () => {
  const ids = Object.entries(counts).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, n) => `${letter}${n + 1}`),
  );
  expect(traps.map(({ id }) => id)).toEqual(ids);
});

it('every trap names its test, or says why it cannot occur', () => {
  const bare = traps.filter(
    ({ id, proof }) => !proof.startsWith('cannot occur') && !named.some((one) => one.id === id),
  );
  expect(bare).toEqual([]);
});

it.each(named)('the test of $id is in $file: $sentence', ({ file, sentence }) => {
  expect(file).toMatch(/\.(spec|suite)\.ts$/);
  expect(existsSync(join(root, file))).toBe(true);
  expect(titled(readFileSync(join(root, file), 'utf8'), sentence)).toBe(true);
});
