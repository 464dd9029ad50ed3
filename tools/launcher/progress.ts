import { performance } from 'node:perf_hooks';
import { say } from './say.ts';

/** A step of the start: one line when it is done, with its time and what it has to tell. */
export async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  const detail = await work();
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  say(`  ${name.padEnd(12)} ${seconds.padStart(5)} s  ${typeof detail === 'string' ? detail : ''}`.trimEnd());
}
