import { parseArgs } from 'node:util';
import { Trouble } from '../trouble.ts';

export const usage = `npm run signals -- --csv FILE      what each message of a file shows, a line of JSON each

  --csv FILE           has a header with a column 'text'; other columns are passed over
  --help               this text`;

/** The file to read; undefined where the usage is wanted. @throws Trouble naming what is wrong */
export const fileIn = (args: readonly string[]): string | undefined => {
  const { csv, help } = parsed(args);
  if (help) return undefined;
  if (!csv) throw new Trouble('which file? Say npm run signals -- --csv FILE.');
  return csv;
};

const parsed = (args: readonly string[]): { csv?: string; help?: boolean } => {
  try {
    return parseArgs({ args: [...args], options: { csv: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new Trouble(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
};
