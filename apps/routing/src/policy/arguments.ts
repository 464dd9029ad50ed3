import { parseArgs } from 'node:util';
import { Trouble } from '../trouble.ts';

export const usage = `npm run policy -- VERB            try, explain and compare routing policies

  check [FILE]             is the file a policy? exit code 1 where it is not
  backtest [FILE]          what it would do with what was decided here
  diff A B                 the same, one file against the other
  dry-run "WORDS"          where a customer's words would go, and why
  explain ID               why a conversation, or a decision, went where it went
  examples                 what was routed wrong and nobody has looked at, with ids
  examples accept ID       it is to be learned from
  examples dismiss ID      it is not; its words are forgotten
  examples additions       what was accepted, as a policy has it; > additions.yaml
  examples measure         what that does, asked of classifiers that have not learned it
  export                   what was decided, a line each; > decisions.ndjson

  FILE                     policy/routing-policy.yaml where none is named
  --decisions FILE         for backtest and diff: an export instead of the system that runs;
                           for check: an export whose agents are to be told apart
  --last NUMBER            so many decisions, the latest (10000)
  --tenant NAME            of this tenant alone; for dry-run: whose customer it is
  --policy FILE            for dry-run: by this policy instead of the one in force
  --language TAG           for dry-run: the language of the conversation so far (en)
  --channel NAME           for dry-run (chat)
  --from AGENT             for dry-run: who has the conversation (triage-agent)
  --customer NAME=VALUE    for dry-run: an attribute of the customer's; may stand several times
  --intent NAME            for examples accept: what the customer wanted, where it is not what was found
  --text WORDS             for examples accept: other words for the same, without names and numbers
  --json                   for machines
  --help                   this text

The system that runs here is found by itself; another router is named by ROUTER_URL and ROUTER_TOKEN, an auditor's;
who reviews examples is an owner of the policy: ROUTER_OWNER_TOKEN.`;

/** How many words stand behind each verb. */
const verbs = {
  check: [0, 1],
  backtest: [0, 1],
  diff: [2],
  'dry-run': [1],
  explain: [1],
  export: [0],
  examples: [0, 1, 2],
} as const satisfies Record<string, readonly number[]>;
export type Verb = keyof typeof verbs;

const options = {
  decisions: { type: 'string' },
  last: { type: 'string', default: '10000' },
  tenant: { type: 'string' },
  policy: { type: 'string' },
  language: { type: 'string', default: 'en' },
  channel: { type: 'string', default: 'chat' },
  from: { type: 'string', default: 'triage-agent' },
  customer: { type: 'string', multiple: true, default: [] as string[] },
  intent: { type: 'string' },
  text: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export interface Asked {
  readonly verb: Verb;
  /** What stands behind the verb. */
  readonly words: readonly string[];
  readonly decisions?: string;
  readonly last: number;
  readonly tenant?: string;
  readonly policy?: string;
  readonly language: string;
  readonly channel: string;
  readonly from: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly intent?: string;
  readonly text?: string;
  readonly json: boolean;
}

/** Undefined where the usage is wanted. @throws Trouble naming what is wrong */
export const askedBy = (args: readonly string[]): Asked | undefined => {
  const { values, positionals } = parsed(args);
  const [verb = 'none', ...words] = positionals;
  if (values.help) return undefined;
  if (!isVerb(verb)) throw new Trouble(`'${verb}' is no verb: there are ${Object.keys(verbs).join(', ')}.`);
  const counts: readonly number[] = verbs[verb];
  if (!counts.includes(words.length)) {
    const things = counts.length === 1 && counts[0] === 1 ? 'thing' : 'things';
    throw new Trouble(`${verb} takes ${counts.join(' or ')} ${things}, not ${words.length} (--help tells).`);
  }
  const { help: _, customer, last, ...rest } = values;
  return { verb, words, ...rest, last: numberIn(last), attributes: Object.fromEntries(customer.map(pairIn)) };
};

const isVerb = (word: string): word is Verb => Object.hasOwn(verbs, word);

const numberIn = (last: string): number => {
  const number = Number(last);
  if (!Number.isInteger(number) || number < 1) throw new Trouble(`--last is '${last}', not a number from 1.`);
  return number;
};

const pairIn = (pair: string): readonly [string, string] => {
  const [name, ...value] = pair.split('=');
  if (!name || value.length === 0) throw new Trouble(`--customer is '${pair}', not NAME=VALUE.`);
  return [name, value.join('=')];
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Trouble(`${(error as Error).message} (--help tells the options)`);
  }
};
