import { join } from 'node:path';
import { RunFailure, run } from '../infrastructure/run.ts';
import { Trouble } from '../infrastructure/trouble.ts';
import { root } from './paths.ts';

/** Compiles what has changed since the last time; Nx keeps the rest. */
export async function build(signal: AbortSignal): Promise<void> {
  const nx = [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', 'build', '--outputStyle=static'];
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
  await run(process.execPath, nx, { cwd: root, env, signal }).catch((error) => {
    if (!(error instanceof RunFailure)) throw error;
    throw new Trouble(`The build fails, mend what it says:\n${error.output.trim()}`);
  });
}
