import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Trouble } from '../infrastructure/trouble.ts';
import type { Selection } from './plan.ts';

export type Command =
  | { readonly verb: 'list' }
  | { readonly verb: 'show'; readonly selection: Selection; readonly bytes: boolean }
  | { readonly verb: 'replay'; readonly selection: Selection; readonly dryRun: boolean; readonly rate: number }
  | { readonly verb: 'skip'; readonly selection: Selection; readonly dryRun: boolean; readonly why: string };

const RATE = 10;

const key = { type: 'string' } as const;
const range = { key, from: { type: 'string' }, to: { type: 'string' } } as const;
const dryRun = { 'dry-run': { type: 'boolean' } } as const;
const optionsOf = {
  list: {},
  show: { ...range, bytes: { type: 'boolean' } },
  replay: { ...range, ...dryRun, rate: { type: 'string' } },
  skip: { ...range, ...dryRun, why: { type: 'string' } },
} as const;

const usage: Record<keyof typeof optionsOf, string> = {
  list: 'list',
  show: 'show TOPIC [--key KEY] [--from N] [--to N] [--bytes]',
  replay: 'replay TOPIC [--key KEY] [--from N] [--to N] [--dry-run] [--rate N]',
  skip: 'skip TOPIC [--key KEY] [--from N] [--to N] --why TEXT [--dry-run]',
};

/** @throws Trouble if this is no command */
export function commandOf(args: readonly string[]): Command {
  const [verb = '', ...rest] = args;
  if (!isVerb(verb)) throw new Trouble(`there is no '${verb}': say list, show, replay or skip.`);
  const { values, positionals } = parsed(verb, rest);
  if (verb === 'list') return positionals.length === 0 ? { verb } : wrong(verb);
  const selection = selectionOf(verb, positionals, values);
  if (verb === 'show') return { verb, selection, bytes: values.bytes === true };
  if (Object.values(selection).every((value, n) => n === 0 || value === undefined))
    throw new Trouble(`say which letters: --key KEY, --from N or --to N; --from 0 is all of them.`);
  const dryRun = values['dry-run'] === true;
  if (verb === 'replay') return { verb, selection, dryRun, rate: rateOf(values.rate) };
  return { verb, selection, dryRun, why: whyOf(values.why) };
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

const isVerb = (verb: string): verb is keyof typeof optionsOf => Object.hasOwn(optionsOf, verb);

function parsed(verb: keyof typeof optionsOf, args: string[]): { values: Values; positionals: string[] } {
  try {
    const options: ParseArgsConfig['options'] = optionsOf[verb];
    return parseArgs({ args, options, allowPositionals: true }) as { values: Values; positionals: string[] };
  } catch {
    return wrong(verb);
  }
}

function wrong(verb: keyof typeof optionsOf): never {
  throw new Trouble(`say it like this: npm run dlt -- ${usage[verb]}.`);
}

function selectionOf(verb: 'show' | 'replay' | 'skip', positionals: string[], values: Values): Selection {
  const [topic, ...more] = positionals;
  if (!topic || more.length > 0) return wrong(verb);
  if (!topic.endsWith('.dlt')) throw new Trouble(`'${topic}' is no dead letter topic: npm run dlt -- list names them.`);
  const [from, to] = [offsetOf('from', values.from), offsetOf('to', values.to)];
  if (from !== undefined && to !== undefined && from > to) throw new Trouble(`from ${from} to ${to} is nothing.`);
  return { topic, key: values.key as string | undefined, from, to };
}

function offsetOf(name: string, text: Values[string]): bigint | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,18}$/.test(String(text))) throw new Trouble(`--${name} is an offset, not '${text}'.`);
  return BigInt(text);
}

function rateOf(text: Values[string] = String(RATE)): number {
  const rate = Number(text);
  if (Number.isInteger(rate) && rate >= 1 && rate <= 1_000) return rate;
  throw new Trouble(`--rate is how many letters a second, 1 to 1000, not '${text}'.`);
}

function whyOf(text: Values[string]): string {
  if (typeof text === 'string' && text.trim()) return text.trim();
  throw new Trouble('say why they are done with, for whoever looks later: --why TEXT.');
}
