import { setTimeout as timeout } from 'node:timers/promises';

/** `ms` from now, or as soon as the signal says so. Never rejects. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await timeout(ms, undefined, { signal }).catch(() => {});
}
