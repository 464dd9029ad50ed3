import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process has taken so far, with what it has waited for of its children. Linux alone tells. */
export function secondsOf(pid: number): number {
  const [, , user, system, childrensUser, childrensSystem] = numbersOf(pid);
  return ((user ?? 0) + (system ?? 0) + (childrensUser ?? 0) + (childrensSystem ?? 0)) / TICKS_PER_SECOND;
}

/** A process and those it has started. */
export function secondsOfFamily(pid: number): number {
  const children = pids().filter((one) => numbersOf(one)[0] === pid);
  return [pid, ...children].reduce((sum, one) => sum + secondsOf(one), 0);
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
