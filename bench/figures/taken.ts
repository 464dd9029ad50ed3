import { readFileSync } from 'node:fs';
import type { NamedProcess } from '../ground.ts';
import { childrenOf, secondsOf, secondsOfFamily, secondsOfMachine } from './processor-time.ts';

interface Session {
  readonly pid: number;
  /** The database it is for; what it is called where it is for none. */
  readonly title: string;
  readonly seconds: number;
}

/** Processor seconds so far. */
export interface Taken {
  /** By process. */
  readonly by: Readonly<Record<string, number>>;
  /** PostgreSQL's, by session. */
  readonly sessions: readonly Session[];
  readonly machine: number;
  readonly stolen: number;
}

export function takenBy(processes: readonly NamedProcess[]): Taken {
  const { taken: machine, stolen } = secondsOfMachine();
  const by = Object.fromEntries(processes.map(({ name, pid }) => [name, secondsOfFamily(pid)]));
  const postmaster = processes.find(({ name }) => name === 'postgres')?.pid ?? 0;
  return { by, sessions: sessionsOf(postmaster), machine, stolen };
}

/** Those that live; what the others took is the postmaster's by now. */
const sessionsOf = (postmaster: number): readonly Session[] => [
  { pid: postmaster, title: ended, seconds: secondsOf(postmaster) },
  ...childrenOf(postmaster).map((pid) => ({ pid, title: titleOf(pid), seconds: secondsOf(pid) })),
];

const ended = 'ended';

/** By title. What a session took before is not taken again when it ends. */
export function sessionsBetween({ sessions: before }: Taken, { sessions: after }: Taken): Record<string, number> {
  const sums: Record<string, number> = {};
  const add = (title: string, seconds: number) => {
    sums[title] = (sums[title] ?? 0) + seconds;
  };
  for (const { pid, title, seconds } of after)
    add(title, seconds - (before.find((each) => each.pid === pid)?.seconds ?? 0));
  for (const { pid, seconds } of before) if (!after.some((each) => each.pid === pid)) add(ended, -seconds);
  return sums;
}

/** `postgres: role database host(port) state`, or `postgres: walwriter`. */
function titleOf(pid: number): string {
  try {
    const [, first = '', database = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').split(' ');
    return /^\w/.test(database) ? (/\w+/.exec(database)?.[0] ?? first) : first;
  } catch {
    return ended;
  }
}

export const minus = (after: Readonly<Record<string, number>>, before: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([name, value]) => [name, value - (before[name] ?? 0)] as const)
      .filter(([, value]) => value !== 0),
  );
