import type { Ground } from '../ground/ground.ts';

/** Whatever was done to it: every line whole, everything awake, everything up. Resolves when all is ready. */
export async function mend({ lines, cluster, postgres, copies }: Ground): Promise<void> {
  await lines.heal();
  const brokers = Array.from({ length: cluster.size }, async (_, broker) => {
    await cluster.thaw(broker);
    await cluster.start(broker);
  });
  const database = postgres.thaw().then(() => postgres.start());
  await Promise.all([...brokers, database]);
  for (const copy of copies) copy.thaw();
  await Promise.all(copies.map((copy) => copy.start()));
}
