// npm run signals -- --csv FILE
import { readConcerns, readSignals, weighs } from '@baton/signals';
import { command } from '../command.ts';
import { fileIn, usage } from './arguments.ts';
import { messagesIn } from './messages.ts';
import { Timing } from './timing.ts';

/** Of a message that shows none: what a conversation begins in. */
const language = 'en';

/** So many are read once before time is taken: what runs for the first time is compiled meanwhile. */
const warmUp = 1_000;

// Whoever reads may have enough before the end.
process.stdout.on('error', () => process.exit());
await command('signals', () => {
  const file = fileIn(process.argv.slice(2));
  if (file) show(messagesIn(file));
  else console.log(usage);
});

/** What is counted goes beside the lines, which are for programs. */
function show(messages: readonly string[]): void {
  const timing = new Timing(() => performance.now());
  for (const text of messages.slice(0, warmUp)) readSignals(text, language);
  for (const text of messages) {
    const signals = timing.of(() => readSignals(text, language));
    const concerns = readConcerns(text).filter(weighs);
    console.log(JSON.stringify({ ...signals, concerns: concerns.map(({ feature }) => feature) }));
  }
  console.error(timing.sentence);
}
