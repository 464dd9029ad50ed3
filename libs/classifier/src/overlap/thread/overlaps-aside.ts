import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type AgentExamples, canOverlap, type Overlap } from '../overlaps-in.ts';

/** Looks for overlaps in a thread of its own: learning takes its time. @throws where the signal ends it first, or the thread fails */
export const overlapsAside = async (
  agents: readonly AgentExamples[],
  signal: AbortSignal,
): Promise<readonly Overlap[]> => {
  if (!canOverlap(agents)) return [];
  const file = new URL(`./overlap.worker${extname(import.meta.url)}`, import.meta.url);
  // What its process is preloaded with, such as telemetry, is not begun once more.
  const worker = new Worker(file, { workerData: agents, execArgv: [], env: {} });
  worker.unref();
  try {
    const [overlaps] = (await once(worker, 'message', { signal })) as [readonly Overlap[]];
    return overlaps;
  } finally {
    await worker.terminate();
  }
};
