import { parseArgs } from 'node:util';
import { Trouble } from '../infrastructure/trouble.ts';
import type { Mutation } from './mutation.ts';
import { sample } from './mutation.ts';
import { isRow } from './rows.ts';

/** `write` makes the page; otherwise what is to be proved. */
export type Command = 'write' | readonly Mutation[];

/** `npm run rows -- …`. @param seed another one proves other rows. @throws Trouble for whoever typed it */
export function commandOf(args: readonly string[], all: readonly Mutation[], seed: number): Command {
  const { values } = parsed(args);
  if (values.sample !== undefined) return sample(all, countOf(values.sample), seed);
  if (values.prove === undefined) return 'write';
  if (values.prove === 'all') return all;
  const wanted = values.prove.split(',');
  const unknown = wanted.filter((row) => !isRow(row));
  if (unknown.length > 0) throw new Trouble(`${unknown.join(', ')}: no such row; docs/rows.md has them all.`);
  return all.filter(({ row }) => wanted.includes(row));
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { prove: { type: 'string' }, sample: { type: 'string' } } });
  } catch {
    throw new Trouble('say it like this: npm run rows, npm run rows -- --prove T7,G4, --prove all, or --sample 2.');
  }
}

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 100) return count;
  throw new Trouble(`--sample is how many rows, 1 to 100, not '${text}'.`);
}
