import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from '../ground/ground.ts';
import type { Journal } from '../load/journal.ts';

const betweenMs = 8_000;

/** Each service in turn is told to stop, as for an upgrade; then one of two routers leaves. From strike to heal it stops. */
export async function gracefulStops(ground: Ground, journal: Journal): Promise<void> {
  for (const copy of [...ground.copies]) {
    await pause(betweenMs);
    await during(`stop-${copy.service}`, journal, () => copy.kill('SIGTERM'));
    await copy.start();
  }
  const second = await ground.add('router');
  await pause(2 * betweenMs);
  await during('scale-in', journal, () => ground.remove(second));
}

async function during(what: string, journal: Journal, work: () => Promise<void>): Promise<void> {
  journal.fault(what);
  await work();
  journal.heal(what);
}
