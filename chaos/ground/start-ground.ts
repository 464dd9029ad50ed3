import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Disk, Ground } from './ground.ts';
import { type Environment, LocalServices } from './services.ts';
import { ToldBrokers } from './told.brokers.ts';
import { ToldLines } from './told.lines.ts';
import { ToldPostgres } from './told.postgres.ts';

export interface GroundOptions {
  readonly brokers: 1 | 3;
  /** Of each service. */
  readonly copies: number;
  readonly disk?: Disk;
  /** What a service is started with beyond what all have, by its name. */
  readonly env?: Readonly<Record<string, Environment>>;
}

/** Everything real, built, and ready. It ends with this process at the latest, however that goes. */
export async function startGround(options: GroundOptions, log: (line: string) => void = () => {}): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-chaos-'));
  const { disk = 'usual' } = options;
  const ends: (() => Promise<void>)[] = [];
  const kept = <P extends { end(): Promise<void> }>(part: P): P => {
    ends.unshift(() => part.end());
    return part;
  };
  const stop = async () => {
    for (const end of ends) await end();
  };
  try {
    const lines = kept(await ToldLines.open(options.brokers));
    const parts = [
      ToldPostgres.start(folder, disk).then(kept),
      ToldBrokers.start(lines.brokerPorts, folder, disk).then(kept),
    ] as const;
    // Also when one of them fails: the other has to be ended.
    await Promise.allSettled(parts);
    const [postgres, cluster] = await Promise.all(parts);
    await lines.lead(cluster.ports, Number(new URL(postgres.adminUrl).port));
    const around = { folder, adminUrl: postgres.adminUrl, brokers: cluster.addresses, lines, env: options.env ?? {} };
    const services = kept(new LocalServices(around, (copy, how) => log(`${copy} ended by itself: ${how}`)));
    await services.start(options.copies);
    return groundOf({ folder, lines, postgres, cluster, services, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Parts extends Pick<Ground, 'folder' | 'lines' | 'postgres' | 'cluster' | 'stop'> {
  readonly cluster: ToldBrokers;
  readonly services: LocalServices;
}

function groundOf({ services, ...parts }: Parts): Ground {
  let asked = 0;
  return {
    ...parts,
    brokers: parts.cluster.addresses,
    databases: {
      router: services.databaseOf('router'),
      humanQueue: services.databaseOf('human-queue'),
      billingAgent: services.databaseOf('billing-agent'),
    },
    copies: services.copies,
    /** Each in turn, as a load balancer does it. */
    url(service) {
      const up = services.copies.filter((copy) => copy.service === service && copy.running && !copy.frozen);
      const copy = up[asked++ % up.length];
      if (!copy) throw new Error(`No copy of ${service} runs.`);
      return copy.url;
    },
    add: (service) => services.add(service),
    remove: (copy) => services.remove(copy),
  };
}
