import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { unfinished, writeWhole } from './write-whole.ts';

/** A process for certain: numbers are used again, a number with its time of birth is not. */
export interface ProcessIdentity {
  pid: number;
  born: string;
}

export function identify(pid: number): ProcessIdentity | undefined {
  const born = process.platform === 'linux' ? bornOnLinux(pid) : bornElsewhere(pid);
  return born ? { pid, born } : undefined;
}

/** Whether the system still knows the number: of a process that lives, or of one that is dead and not yet buried. */
export function isListed(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function isAlive({ pid, born }: ProcessIdentity): boolean {
  return identify(pid)?.born === born;
}

export function remember(file: string, pid: number | undefined): void {
  const identity = pid && identify(pid);
  if (identity) writeWhole(file, JSON.stringify(identity));
}

/** Says no if the file is there: of many who ask at once, one is the first. */
export function rememberFirst(file: string, pid: number): boolean {
  const own = unfinished(file);
  remember(own, pid);
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** The process that a file remembers, if it still lives; otherwise the file goes. */
export function recall(file: string): ProcessIdentity | undefined {
  if (!existsSync(file)) return undefined;
  const identity = parse(readFileSync(file, 'utf8'));
  if (identity && isAlive(identity)) return identity;
  rmSync(file, { force: true });
  return undefined;
}

function parse(text: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Fields 3 and 22 of /proc/<pid>/stat; minimal images have no `ps`. A zombie has ended, only nobody has asked yet. */
function bornOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function bornElsewhere(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
