import type { DatabaseServer, Ground } from '../ground/ground.ts';

/** Whatever was done to it: every line whole, everything awake, everything up. Resolves when all is ready. */
export async function mend({ lines, cluster, postgres, copies }: Ground): Promise<void> {
  await lines.heal();
  const brokers = Array.from({ length: cluster.size }, async (_, broker) => {
    await cluster.empty(broker);
    await cluster.thaw(broker);
    await cluster.start(broker);
  });
  await Promise.all([...brokers, awake(postgres)]);
  for (const copy of copies) copy.thaw();
  await Promise.all(copies.map((copy) => copy.start()));
}

async function awake(postgres: DatabaseServer): Promise<void> {
  await postgres.empty();
  await postgres.thaw();
  await postgres.start();
}
