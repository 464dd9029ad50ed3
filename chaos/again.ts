import type { Ground } from './ground/ground.ts';
import { setBack } from './load/group.offsets.ts';

/** Every service stops in order, and reads all there ever was once more. */
export async function readAgain({ brokers, copies }: Ground): Promise<void> {
  await Promise.all(copies.map((copy) => copy.kill('SIGTERM')));
  for (const group of new Set(copies.map(({ service }) => service)))
    await setBack(brokers, group, Number.MAX_SAFE_INTEGER);
  await Promise.all(copies.map((copy) => copy.start()));
}
