// npm run dlt -- list | show | replay | skip: the dead letters of the system that runs here, or of the Kafka in KAFKA_BROKERS.
import { userInfo } from 'node:os';
import { sentence, Trouble } from '../infrastructure/trouble.ts';
import { type Command, commandOf } from './arguments.ts';
import { DeadLetters } from './dead-letters.ts';
import type { Mark } from './handled.ts';
import { letterOf } from './letter.ts';
import { counted, textOfLetter, textOfList, textOfPlan } from './letters-text.ts';
import { planOf } from './plan.ts';
import { replay } from './replay.ts';

try {
  await run(commandOf(process.argv.slice(2)));
} catch (error) {
  console.error(`baton: ${sentence(error)}`);
  process.exitCode = 1;
}
// kafkajs may go on restarting a consumer that has been disconnected.
process.exit();

async function run(command: Command): Promise<void> {
  const brokers = process.env.KAFKA_BROKERS;
  if (!brokers) throw new Trouble('KAFKA_BROKERS is not set: name the brokers as host:port[,host:port].');
  const deadLetters = new DeadLetters(brokers);
  try {
    await deadLetters.open();
    await obey(command, deadLetters);
  } finally {
    await deadLetters.close();
  }
}

async function obey(command: Command, deadLetters: DeadLetters): Promise<void> {
  if (command.verb === 'list') return list(deadLetters);
  if (command.verb === 'show') return show(command, deadLetters);
  const plan = planOf(await deadLetters.letters([command.selection]), await deadLetters.marks());
  console.log(textOfPlan(plan, command.verb));
  if (command.dryRun || plan.letters.length === 0) return;
  if (command.verb === 'skip') {
    for (const letter of plan.letters) await deadLetters.mark(letter, mark('skipped', command.why));
    return console.log(`${counted(plan.letters.length)} skipped.`);
  }
  const options = { mail: deadLetters, perSecond: command.rate, mark: () => mark('replayed'), say: console.log };
  const sent = await replay(command.selection, plan, options);
  console.log(`${sent} of ${counted(plan.letters.length)} replayed.`);
  if (sent < plan.letters.length) process.exitCode = 1;
}

async function list(deadLetters: DeadLetters): Promise<void> {
  const topics = await deadLetters.topics();
  console.log(
    textOfList(topics, await deadLetters.letters(topics.map((topic) => ({ topic }))), await deadLetters.marks()),
  );
}

async function show({ selection, bytes }: Extract<Command, { verb: 'show' }>, deadLetters: DeadLetters): Promise<void> {
  const marks = await deadLetters.marks();
  let shown = 0;
  await deadLetters.each(selection, (record) => {
    console.log(textOfLetter(record, marks.of(letterOf(record)), bytes));
    shown += 1;
  });
  console.log(`${counted(shown)}.`);
}

function mark(verdict: Mark['verdict'], why?: string): Mark {
  return { verdict, by: me(), at: new Date().toISOString(), why };
}

/** In a container a user may have a number only. */
function me(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.()}`;
  }
}
