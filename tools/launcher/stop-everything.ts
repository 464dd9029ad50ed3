import { Trouble } from '../infrastructure/trouble.ts';
import { gone, stopLeftovers } from './leftovers.ts';
import { lockHolder } from './lock.ts';

/** Asks the launcher to stop and waits for its end; then stops what a launcher that was killed has left. Says whether anything ran. */
export async function stopEverything(): Promise<boolean> {
  const launcher = lockHolder();
  if (launcher) {
    process.kill(launcher.pid, 'SIGTERM');
    if (!(await gone(launcher, 60_000)))
      throw new Trouble(
        `The launcher (process ${launcher.pid}) does not stop: end it with kill -9 and say npm stop again.`,
      );
  }
  const left = await stopLeftovers();
  return Boolean(launcher) || left.length > 0;
}
