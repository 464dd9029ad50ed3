import { parseArgs } from 'node:util';
import { type Customer, newId } from '@baton/contracts';
import { Trouble } from './trouble.ts';

export const usage = `npm run chat [-- options]          talk to Baton as a customer; Ctrl-D ends

  --script FILE        say the lines of FILE, each after the answer to the one before
  --customer ID        who is talking (C-1001)
  --name NAME          the customer's name
  --language TAG       the customer's language, such as en or de
  --conversation ID    go on with this conversation
  --channel NAME       by which channel it comes in (chat)
  --timeout SECONDS    how long a line of a script waits for its answer (30)
  --json               one event per line, as JSON
  --verbose            with epochs, sequence numbers and trace ids
  --brokers HOST:PORT  Kafka (KAFKA_BROKERS, else the one that npm start started)
  --help               this text`;

export interface ChatOptions {
  readonly help: boolean;
  readonly script?: string;
  readonly customer: Partial<Customer>;
  readonly conversationId: string;
  /** The script's own, or that of the chat, where it is not said. */
  readonly channel?: string;
  readonly answerMs: number;
  readonly json: boolean;
  readonly verbose: boolean;
  readonly brokers: readonly string[];
}

const options = {
  script: { type: 'string' },
  customer: { type: 'string' },
  name: { type: 'string' },
  language: { type: 'string' },
  conversation: { type: 'string' },
  channel: { type: 'string' },
  timeout: { type: 'string', default: '30' },
  json: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  brokers: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** @throws Trouble naming the option that is wrong */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): ChatOptions {
  const { customer: id, name, language, conversation, timeout, brokers, ...rest } = parsed(args);
  const seconds = Number(timeout);
  if (!(seconds > 0)) throw new Trouble(`--timeout is '${timeout}', not a number of seconds.`);
  return {
    ...rest,
    customer: { ...(id && { id }), ...(name && { name }), ...(language && { language }) },
    conversationId: conversation ?? newId(),
    answerMs: seconds * 1000,
    brokers: (brokers ?? env.KAFKA_BROKERS ?? '').split(',').filter(Boolean),
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Trouble(`${(error as Error).message} (--help tells the options)`);
  }
}
