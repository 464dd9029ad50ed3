import { readFileSync } from 'node:fs';
import type { NamedProcess } from '../ground.ts';
import { childrenOf, secondsOf, secondsOfFamily, secondsOfMachine } from './processor-time.ts';

/** Processor seconds so far. */
export interface Taken {
  /** By process. */
  readonly by: Readonly<Record<string, number>>;
  /** PostgreSQL's, by the database that its sessions are for; those of its own processes by their names. */
  readonly sessions: Readonly<Record<string, number>>;
  readonly machine: number;
  readonly stolen: number;
}

export function takenBy(processes: readonly NamedProcess[]): Taken {
  const { taken: machine, stolen } = secondsOfMachine();
  const by = Object.fromEntries(processes.map(({ name, pid }) => [name, secondsOfFamily(pid)]));
  const postmaster = processes.find(({ name }) => name === 'postgres')?.pid ?? 0;
  return { by, sessions: sessionsOf(postmaster), machine, stolen };
}

/** Only those that live: what the others took is the postmaster's by now. */
function sessionsOf(postmaster: number): Record<string, number> {
  const sums: Record<string, number> = { ended: secondsOf(postmaster) };
  for (const pid of childrenOf(postmaster)) {
    const title = titleOf(pid);
    sums[title] = (sums[title] ?? 0) + secondsOf(pid);
  }
  return sums;
}

/** `postgres: role database host(port) state`, or `postgres: walwriter`. */
function titleOf(pid: number): string {
  try {
    const [, first = '', database = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').split(' ');
    return /^\w/.test(database) ? (/\w+/.exec(database)?.[0] ?? first) : first;
  } catch {
    return 'ended';
  }
}

export const minus = (after: Readonly<Record<string, number>>, before: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([name, value]) => [name, value - (before[name] ?? 0)] as const)
      .filter(([, value]) => value !== 0),
  );
