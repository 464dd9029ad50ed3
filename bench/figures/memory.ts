import { readFileSync } from 'node:fs';
import { childrenOf } from './processor-time.ts';

/** MiB of a process and those it has started; what they share is counted once. */
export const mebibytesOfFamily = (pid: number): number =>
  [pid, ...childrenOf(pid)].reduce((sum, one) => sum + proportionalOf(one), 0) / 1024;

/** KiB, with its part of what it shares with others. */
function proportionalOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
