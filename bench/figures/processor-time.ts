import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process has taken so far, with what it has waited for of its children. Linux alone tells. */
export function secondsOf(pid: number): number {
  const [, , user, system, childrensUser, childrensSystem] = numbersOf(pid);
  return ((user ?? 0) + (system ?? 0) + (childrensUser ?? 0) + (childrensSystem ?? 0)) / TICKS_PER_SECOND;
}

/** A process and those it has started. */
export function secondsOfFamily(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, one) => sum + secondsOf(one), 0);
}

export const childrenOf = (pid: number): number[] => pids().filter((one) => numbersOf(one)[0] === pid);

/** What all processes of the machine have taken so far, and what its host has kept from it. */
export function secondsOfMachine(): { readonly taken: number; readonly stolen: number } {
  const [first = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = first.split(/\s+/).slice(1).map(Number);
  return { taken: (user + nice + system + irq + softirq) / TICKS_PER_SECOND, stolen: steal / TICKS_PER_SECOND };
}

const pids = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** Parent, group, then times: what stands behind the name, which may hold spaces. */
function numbersOf(pid: number): number[] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return [fields[1], fields[2], ...fields.slice(11, 15)].map(Number);
  } catch {
    return [];
  }
}
