import { stopLeftovers } from './leftovers.ts';
import { onRequestToStop } from './lifetime.ts';
import { releaseLock, takeLock } from './lock.ts';
import { overview } from './overview.ts';
import { requireFreePorts } from './ports.ts';
import { RunningSystem } from './running-system.ts';
import { beginLogs, say } from './say.ts';

export interface Supervision {
  watchParent: boolean;
  onReady?: () => void;
}

/** Brings the system up, keeps it up, and takes it down in order, whatever the reason for the end. */
export async function supervise({ watchParent, onReady }: Supervision): Promise<void> {
  const stopping = new AbortController();
  onRequestToStop(() => stopping.abort(), watchParent);
  takeLock();
  try {
    await clearTheWay();
    await run(stopping.signal, onReady);
  } finally {
    releaseLock();
  }
}

async function clearTheWay(): Promise<void> {
  await stopLeftovers();
  await requireFreePorts();
  beginLogs();
}

async function run(signal: AbortSignal, onReady?: () => void): Promise<void> {
  const began = Date.now();
  const system = new RunningSystem(signal);
  try {
    say('Starting Baton');
    const state = await system.bringUp();
    say(overview(state, (Date.now() - began) / 1_000));
    onReady?.();
    await untilAborted(signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    say('Stopping Baton');
    await system.takeDown();
    say('Stopped');
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    // An abort signal alone does not keep a process alive, and everything that runs may run elsewhere.
    const alive = setInterval(() => {}, 60_000);
    const done = () => {
      clearInterval(alive);
      resolve();
    };
    if (signal.aborted) done();
    signal.addEventListener('abort', done, { once: true });
  });
}
