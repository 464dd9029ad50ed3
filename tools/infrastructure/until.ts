import { setTimeout as sleep } from 'node:timers/promises';

/** Tries until it works, the deadline has passed (then the last error), or `stillHopeful` says no. */
export async function until<T>(
  attempt: () => Promise<T>,
  limit: { ms: number; stillHopeful?: () => boolean },
): Promise<T> {
  const deadline = Date.now() + limit.ms;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline || limit.stillHopeful?.() === false) throw error;
      await sleep(100);
    }
  }
}
