// npm start: everything in the foreground until Ctrl-C; with --detach, in the background once all is ready.
import { sentence, Trouble } from '../infrastructure/trouble.ts';
import { startDetached } from './detached.ts';
import { supervise } from './supervise.ts';

const options = process.argv.slice(2);

try {
  const unknown = options.find((option) => option !== '--detach');
  if (unknown) throw new Trouble(`'${unknown}' is no option of start; there is --detach.`);
  if (options.includes('--detach')) await startDetached();
  else await supervise({ watchParent: true });
} catch (error) {
  console.error(`baton: ${sentence(error)}`);
  process.exitCode = 1;
}
