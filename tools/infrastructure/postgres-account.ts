import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';
import { Trouble } from './trouble.ts';

/** Who runs the server and where it lives. */
export interface Account {
  uid?: number;
  gid?: number;
  home: string;
}

/**
 * PostgreSQL refuses to run as root. Then another account of the machine runs it, and since that one cannot look into root's
 * folders, the server lives outside of them, in a folder of /var/tmp named after its home.
 */
export async function accountFor(home: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { home };
  const user = await unprivileged();
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12);
  const outside = join('/var/tmp', `baton-${name}`);
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  if (lstatSync(outside).uid !== 0)
    throw new Trouble(`${outside} belongs to somebody else: remove it, PostgreSQL is to live there.`);
  return { ...user, home: outside };
}

/** A copy of the binaries that the account can read; complete if it is there at all. */
export function readableCopy(account: Account, native: string, version: string): string {
  if (account.uid === undefined) return native;
  const copy = join(account.home, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  if (existsSync(copy)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, copy);
  return copy;
}

/** As whom to run a program of the server. */
export function owner({ uid, gid }: Account): { uid?: number; gid?: number } {
  return { uid, gid };
}

async function unprivileged(): Promise<{ uid: number; gid: number }> {
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(() => undefined);
    if (ids) return { uid: Number(ids[0]), gid: Number(ids[1]) };
  }
  throw new Trouble(
    "PostgreSQL refuses to run as root and there is no user 'postgres' or 'nobody': create one, or start as another user.",
  );
}
