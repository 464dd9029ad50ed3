import type { Fault } from '../faults/fault.ts';

/** Longer than any of the faults: what comes in meanwhile waits in Kafka. */
export const outage: Fault = {
  name: 'outage',
  what: 'every router is away for a minute',
  brokers: 1,
  lastsMs: 60_000,
  async strike({ copies }) {
    const routers = copies.filter(({ service }) => service === 'router');
    await Promise.all(routers.map((router) => router.kill()));
    return async () => void (await Promise.all(routers.map((router) => router.start())));
  },
};
