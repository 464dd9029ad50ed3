// Run as a program of its own, this is the launcher in the background; imported, it is what starts that program.
import { fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { sentence } from '../infrastructure/trouble.ts';
import { survivePipes } from './lifetime.ts';
import { home } from './paths.ts';
import { say } from './say.ts';
import { supervise } from './supervise.ts';

/** Starts the launcher in the background, shows its progress, and returns when all is ready. */
export async function startDetached(): Promise<void> {
  survivePipes();
  mkdirSync(home, { recursive: true });
  const output = openSync(join(home, 'detached.log'), 'w');
  const child = fork(import.meta.filename, { detached: true, stdio: ['ignore', output, output, 'ipc'] });
  closeSync(output);
  const ready = await new Promise<boolean>((resolve) => {
    child.on('message', (message) => (message === true ? resolve(true) : console.log(message)));
    child.on('exit', () => resolve(false));
  });
  if (ready) child.disconnect();
  else process.exitCode = 1;
  child.unref();
}

/** Until it is ready its parent is its lifeline: a start that is interrupted must not go on unseen. */
async function runInBackground(): Promise<void> {
  const interrupted = () => process.kill(process.pid, 'SIGTERM');
  process.once('disconnect', interrupted);
  const onReady = () => {
    process.off('disconnect', interrupted);
    process.send?.(true);
  };
  await supervise({ watchParent: false, onReady });
}

if (import.meta.main) {
  await runInBackground().catch((error) => {
    say(`baton: ${sentence(error)}`);
    process.exitCode = 1;
  });
  if (process.connected) process.disconnect();
}
