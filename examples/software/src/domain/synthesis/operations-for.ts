import type { Example } from '../example.ts';
import { joinOperations, listOperations, splitOperations } from './list-operations.ts';
import { numberOperations } from './number-operations.ts';
import type { Operation } from './operation.ts';
import { cutOperations, textOperations, textOperationsWith } from './text-operations.ts';

/** All steps a program may take, with the constants that the examples suggest. */
export const operationsFor = (examples: readonly Example[]): readonly Operation[] => {
  const outputs = examples.map(({ output }) => output);
  const separators = (values: readonly unknown[]) => separatorsIn(values.filter((value) => typeof value === 'string'));
  return [
    ...textOperations,
    ...splitOperations(separators(examples.map(({ input }) => input))),
    ...listOperations,
    ...joinOperations([...new Set([' ', ...separators(outputs)])]),
    ...numberOperations(constantsIn(outputs)),
    ...cutOperations,
    ...piecesOf(outputs.filter((output) => typeof output === 'string')).flatMap(textOperationsWith),
  ];
};

const separatorsMax = 4;

/** What stands between words, the most frequent first. */
const separatorsIn = (texts: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const found of texts.flatMap(
    (text) => text.match(/(?<=[\p{L}\p{N}])[^\p{L}\p{N}]{1,3}(?=[\p{L}\p{N}])/gu) ?? [],
  ))
    counts.set(found, (counts.get(found) ?? 0) + 1);
  const ordered = [...counts].toSorted(([, one], [, other]) => other - one).map(([found]) => found);
  return ordered.slice(0, separatorsMax);
};

const constantsIn = (outputs: readonly unknown[]): readonly number[] => {
  const given = outputs.filter((output) => typeof output === 'number');
  return given.length > 0 ? [...new Set([1, 2, 10, 100, ...given])].slice(0, 8) : [];
};

/** What all outputs begin or end with. */
const piecesOf = (outputs: readonly string[]): readonly string[] => {
  const [first, ...others] = outputs;
  if (first === undefined || others.length === 0) return [];
  const lengths = Array.from(first, (_, at) => at + 1);
  const begin = lengths.findLast((length) => others.every((other) => other.startsWith(first.slice(0, length))));
  const end = lengths.findLast((length) => others.every((other) => other.endsWith(first.slice(-length))));
  return [...new Set([begin && first.slice(0, begin), end && first.slice(-end)])].filter(
    (piece) => typeof piece === 'string',
  );
};
