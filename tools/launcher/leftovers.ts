import { setTimeout as sleep } from 'node:timers/promises';
import { killGroup, pidFile } from '../infrastructure/child.ts';
import { isAlive, type ProcessIdentity, recall } from '../infrastructure/process-identity.ts';
import { services } from '../system.ts';
import { logs } from './paths.ts';

const infrastructure = { kafka: 'SIGTERM', postgres: 'SIGINT', zipkin: 'SIGTERM' } as const;

/** Stops what a launcher that was killed has left running: services first. Returns the names. */
export async function stopLeftovers(): Promise<string[]> {
  const stoppedServices = await Promise.all(services.map(({ name }) => stopLeftover(name, 'SIGTERM')));
  const stoppedOthers = await Promise.all(
    Object.entries(infrastructure).map(([name, signal]) => stopLeftover(name, signal)),
  );
  return [...stoppedServices, ...stoppedOthers].filter((name) => name !== undefined);
}

async function stopLeftover(name: string, signal: NodeJS.Signals): Promise<string | undefined> {
  const left = recall(pidFile(logs[name] as string));
  if (!left) return undefined;
  process.kill(left.pid, signal);
  if (!(await gone(left, 20_000))) killGroup(left.pid);
  await gone(left, 5_000);
  return name;
}

/** Whether the process ended within the time. */
export async function gone(identity: ProcessIdentity, ms: number): Promise<boolean> {
  for (const deadline = Date.now() + ms; Date.now() < deadline; await sleep(50)) if (!isAlive(identity)) return true;
  return !isAlive(identity);
}
