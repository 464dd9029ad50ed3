import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { remember } from './process-identity.ts';

export interface ChildOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Takes what it writes; the file of the same name that ends in .pid says who it is while it lives. */
  log: string;
  uid?: number;
  gid?: number;
  stopSignal?: NodeJS.Signals;
}

export interface Child {
  readonly pid: number | undefined;
  /** Resolves, never rejects, with how it ended: 'exit 1', 'SIGKILL', 'ENOENT'. */
  readonly died: Promise<string>;
  running(): boolean;
  stop(graceMs?: number): Promise<void>;
}

/**
 * A long-running program. It gets a process group of its own: Ctrl-C in the terminal must reach the launcher only, which then stops
 * everything in order.
 */
export function launch(command: string, args: string[], options: ChildOptions): Child {
  const { stopSignal = 'SIGTERM', log: file, ...rest } = options;
  const log = openSync(file, 'a', 0o600);
  const child = spawn(command, args, { ...rest, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  rememberOrKill(pidFile(file), child.pid);
  let running = true;
  const died = new Promise<string>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
  }).finally(() => {
    running = false;
    rmSync(pidFile(file), { force: true });
  });
  const stop = async (graceMs = 15_000) => {
    if (running) child.kill(stopSignal);
    const force = setTimeout(() => running && killGroup(child.pid), graceMs);
    await died;
    clearTimeout(force);
  };
  return { pid: child.pid, died, running: () => running, stop };
}

/** Nothing may run of which no later start or stop would know. */
function rememberOrKill(file: string, pid: number | undefined): void {
  try {
    remember(file, pid);
  } catch (error) {
    killGroup(pid);
    throw error;
  }
}

export function pidFile(log: string): string {
  return log.replace(/\.log$/, '.pid');
}

export function killGroup(pid: number | undefined): void {
  if (!pid) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It went by itself in the meantime.
  }
}
