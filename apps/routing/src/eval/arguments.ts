import { parseArgs } from 'node:util';
import { Trouble } from '../trouble.ts';

export const usage = `npm run eval:routing -- --train FILE --test FILE [--json]
                       how well messages are told apart that were not learnt from

  --train FILE         a CSV with the columns 'text' and 'intent', to learn from
  --test FILE          another, to try what was learnt; in both the intent 'oos' is that of messages that fit none
  --json               the figures as one last line of JSON
  --help               this text`;

export type EvalArguments = { readonly train: string; readonly test: string; readonly json: boolean };

const options = {
  train: { type: 'string' },
  test: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Undefined where the usage is wanted. @throws Trouble naming what is wrong */
export function argumentsIn(args: readonly string[]): EvalArguments | undefined {
  const { train, test, json, help } = parsed(args);
  if (help) return undefined;
  if (train && test) return { train, test, json };
  throw new Trouble(`${train ? '--test' : '--train'} is missing: which file?\n\n${usage}`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Trouble(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}
