import { setImmediate as others } from 'node:timers/promises';

const restsBetween = 50;

/** Runs a long search to its end and lets others have their turn meanwhile. @throws when it is aborted */
export async function inPeace<T>(search: Generator<undefined, T>, signal: AbortSignal): Promise<T> {
  for (let steps = 1; ; steps++) {
    const { done, value } = search.next();
    if (done) return value;
    if (steps % restsBetween > 0) continue;
    await others();
    signal.throwIfAborted();
  }
}
