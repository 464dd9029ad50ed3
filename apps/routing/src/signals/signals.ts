// npm run signals -- --csv FILE
import { readConcerns, readSignals } from '@baton/signals';
import { Trouble } from '../trouble.ts';
import { fileIn, usage } from './arguments.ts';
import { messagesIn } from './messages.ts';

/** Of a message that shows none: what a conversation begins in. */
const language = 'en';

// Whoever reads may have enough before the end.
process.stdout.on('error', () => process.exit());
try {
  const file = fileIn(process.argv.slice(2));
  for (const line of file ? messagesIn(file).map(shown) : [usage]) console.log(line);
} catch (error) {
  console.error(error instanceof Trouble ? `signals: ${error.message}` : error);
  process.exitCode = 1;
}

function shown(text: string): string {
  const concerns = readConcerns(text).map(({ feature }) => feature);
  return JSON.stringify({ ...readSignals(text, language), concerns: [...new Set(concerns)] });
}
