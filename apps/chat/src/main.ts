import { readOptions, usage } from './chat.options.ts';
import { chat } from './chat.ts';
import { Trouble } from './trouble.ts';

try {
  const options = readOptions(process.argv.slice(2), process.env);
  await (options.help ? console.log(usage) : chat(options));
} catch (error) {
  console.error(error instanceof Trouble ? `chat: ${error.message}` : error);
  process.exitCode = 1;
}
// kafkajs may go on restarting a consumer that has been disconnected.
process.exit();
