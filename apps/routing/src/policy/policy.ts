// npm run policy -- check | backtest | diff | dry-run | explain | examples | export
import { command } from '../command.ts';
import { plain } from '../text.ts';
import type { Answer } from './answer.ts';
import { type Asked, askedBy, usage, type Verb } from './arguments.ts';
import { backtest, diff } from './backtest.command.ts';
import { check } from './check.command.ts';
import { dryRun } from './dry-run.command.ts';
import { examples } from './examples/examples.command.ts';
import { explain, exported } from './explain.command.ts';

const verbs: Readonly<Record<Verb, (asked: Asked) => Answer | Promise<Answer>>> = {
  check,
  backtest,
  diff,
  'dry-run': dryRun,
  explain,
  examples,
  export: exported,
};

await command('policy', () => run(askedBy(process.argv.slice(2))));

async function run(asked: Asked | undefined): Promise<void> {
  if (!asked) return console.log(usage);
  const { text, data, failed } = await verbs[asked.verb](asked);
  console.log(asked.json ? JSON.stringify(data, null, 2) : plain(text.join('\n')));
  if (failed) process.exitCode = 1;
}
