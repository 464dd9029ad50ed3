import { setTimeout as sleep } from 'node:timers/promises';
import type { KeepAlive, Part } from './keep-alive.ts';
import { say } from './say.ts';

export interface Pulse {
  /** Whether it lives. */
  ask(): Promise<boolean>;
  everyMs: number;
}

const patience = 3;

/** Ends a part that runs and yet does not live, three times in a row: whoever keeps it alive starts it again. As long as it is kept. */
export async function endWhenDead(kept: KeepAlive<Part>, { ask, everyMs }: Pulse): Promise<void> {
  for (let misses = 0; !kept.over.aborted; await pause(everyMs, kept.over)) {
    misses = !kept.part || (await ask()) ? 0 : misses + 1;
    if (misses < patience) continue;
    misses = 0;
    say(`${kept.name} runs and does nothing any more: it is ended`);
    await kept.part?.stop();
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal }).catch(() => {});
}
