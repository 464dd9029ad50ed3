import { parseArgs } from 'node:util';
import { readJournal } from './read/history.file.ts';
import { observe } from './read/observe.ts';
import { verdictOn } from './verdict.ts';

/** `node chaos/checker/main.ts --journal FILE --groups router,human-queue [--faulty]`; ends with 1 where something is wrong. */
const { values } = parseArgs({
  options: { journal: { type: 'string' }, groups: { type: 'string' }, faulty: { type: 'boolean', default: false } },
});

const needed = (name: string, value: string | undefined): string => {
  if (value) return value;
  console.error(`checker: ${name} is needed.`);
  process.exit(2);
};

const { KAFKA_BROKERS, ROUTER_DATABASE_URL, HUMAN_QUEUE_DATABASE_URL, BILLING_AGENT_DATABASE_URL } = process.env;
const sources = {
  brokers: needed('KAFKA_BROKERS', KAFKA_BROKERS).split(','),
  groups: needed('--groups', values.groups).split(','),
  databases: {
    router: needed('ROUTER_DATABASE_URL', ROUTER_DATABASE_URL),
    humanQueue: HUMAN_QUEUE_DATABASE_URL,
    billingAgent: BILLING_AGENT_DATABASE_URL,
  },
};
const journal = readJournal(needed('--journal', values.journal));
const { violations, operations, ...verdict } = verdictOn(await observe(sources, journal), values.faulty);
for (const { invariant, what, where } of violations) console.log(`${invariant}  ${what}  ${where}`);
console.log(JSON.stringify({ ...verdict, operations, violations: violations.length }));
process.exitCode = violations.length > 0 || verdict.provesNothing ? 1 : 0;
