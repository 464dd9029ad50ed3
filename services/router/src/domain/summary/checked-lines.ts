import { worthOf } from './extract.ts';
import { foldLines } from './fold-lines.ts';
import type { Line } from './line.ts';
import { tokensMax } from './sum-up.ts';

const linesMax = 60;
const lineMax = 400;

/**
 * What may be kept of a summary that somebody wrote: lines of whose numbers and identifiers each was said. What the extract has and the summary
 * forgot of them is taken from the extract; where nothing may be kept, all of it.
 */
export const checkedLines = (
  written: string,
  sources: readonly { readonly text: string }[],
  extract: readonly Line[],
  count: (text: string) => number,
): readonly Line[] => {
  const said = new Set(sources.flatMap(({ text }) => numbersIn(text)));
  const kept = written
    .split('\n')
    .map((line) => line.trim().slice(0, lineMax))
    .filter((line) => /^[\w-]{1,100}: /.test(line) && numbersIn(line).every((number) => said.has(number)))
    .slice(0, linesMax);
  if (kept.length === 0) return extract;
  const known = new Set(kept.flatMap(numbersIn));
  const forgotten = extract.filter(
    ({ text }) => worthOf(text) === 2 && numbersIn(text).some((number) => !known.has(number)),
  );
  return foldLines([...forgotten, ...kept.map((text) => ({ text, tokens: count(text) }))], tokensMax);
};

/** With the letters they are written together with: `INV-2026-0917` is one. */
const numbersIn = (text: string): readonly string[] => text.match(/[\p{L}\p{Nd}_/-]*\p{Nd}[\p{L}\p{Nd}_/-]*/gu) ?? [];
