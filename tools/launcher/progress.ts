import { performance } from 'node:perf_hooks';
import { say } from './say.ts';

/** A step of the start: one line when it is done, with its time. */
export async function step<T>(name: string, work: () => Promise<T>, detail?: (result: T) => string): Promise<T> {
  const began = performance.now();
  const result = await work();
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  say(`  ${name.padEnd(12)} ${seconds.padStart(5)} s  ${detail?.(result) ?? ''}`.trimEnd());
  return result;
}
