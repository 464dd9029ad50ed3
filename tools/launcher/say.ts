import { appendFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { logs, paths } from './paths.ts';

/** One line for the person who started it, wherever that is: this terminal, or the one that waits for a detached launcher. */
export function say(line: string): void {
  note(line);
  if (process.connected) process.send?.(line);
  else if (!process.send) console.log(line);
}

/** Only into the launcher's log. */
export function note(line: string): void {
  try {
    appendFileSync(launcherLog, line.replace(/^(?=.)/gm, `${new Date().toISOString()} `).concat('\n'));
  } catch {
    // A full disk must not stand in the way of an orderly stop.
  }
}

/** Each start begins new logs and keeps those of the one before as .old. */
export function beginLogs(): void {
  mkdirSync(paths.logs, { recursive: true });
  for (const log of Object.values(logs)) if (existsSync(log)) renameSync(log, `${log}.old`);
}

const launcherLog = logs.launcher as string;
