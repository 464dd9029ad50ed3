import { mkdirSync, rmSync } from 'node:fs';
import { type ProcessIdentity, recall, rememberFirst } from '../infrastructure/process-identity.ts';
import { Trouble } from '../infrastructure/trouble.ts';
import { home, paths } from './paths.ts';

/** The launcher that runs for this clone, if one does. */
export function lockHolder(): ProcessIdentity | undefined {
  return recall(paths.lock);
}

/** There is one launcher for a clone; the lock of one that was killed does not count. */
export function takeLock(): void {
  mkdirSync(home, { recursive: true });
  const holder = lockHolder();
  if (holder || !rememberFirst(paths.lock, process.pid))
    throw new Trouble(`Baton already runs here (process ${lockHolder()?.pid}): npm stop stops it.`);
}

export function releaseLock(): void {
  if (lockHolder()?.pid === process.pid) rmSync(paths.lock);
}
