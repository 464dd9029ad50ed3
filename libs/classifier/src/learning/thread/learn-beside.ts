import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { decodeModel } from '../../cache/model.codec.ts';
import type { ModelCache } from '../../cache/model-cache.port.ts';
import { modelHash } from '../../cache/model-hash.ts';
import type { Classifier } from '../../classifier.port.ts';
import type { LabelledExample } from '../../labelled-example.ts';
import { TrainedClassifier } from '../../trained.classifier.ts';
import type { Model } from '../model.ts';

/**
 * As `trainClassifier`, learnt only where the cache does not have it, and then in a thread of its own: whoever waits for it goes on
 * with other things meanwhile. The signal ends the learning. A cache that fails costs time, and nothing else.
 */
export const learnBeside = async (
  examples: readonly LabelledExample[],
  cache: ModelCache,
  signal?: AbortSignal,
): Promise<Classifier> => {
  const hash = modelHash(examples);
  const kept = await cache.get(hash).then(read, () => undefined);
  if (kept) return new TrainedClassifier(kept);
  const bytes = await learnt(examples, signal);
  await cache.put(hash, bytes).catch(() => undefined);
  return new TrainedClassifier(decodeModel(bytes));
};

const read = (bytes: Uint8Array | undefined): Model | undefined => {
  try {
    return bytes && decodeModel(bytes);
  } catch {
    return undefined;
  }
};

const learnt = async (examples: readonly LabelledExample[], signal?: AbortSignal): Promise<Uint8Array> => {
  const file = new URL(`./learning.worker${extname(import.meta.url)}`, import.meta.url);
  // What its process is preloaded with, such as telemetry, is not begun once more.
  const worker = new Worker(file, { workerData: examples, execArgv: [], env: {} });
  // It keeps no process from its end.
  worker.unref();
  try {
    const [bytes] = (await once(worker, 'message', { signal })) as [Uint8Array];
    return bytes;
  } finally {
    await worker.terminate();
  }
};
