import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Classifier } from '../../classifier.port.ts';
import type { LabelledExample } from '../../labelled-example.ts';
import { TrainedClassifier } from '../../trained.classifier.ts';
import type { Model } from '../model.ts';

/** As `trainClassifier`, in a thread of its own: whoever waits for it goes on with other things meanwhile. The signal ends it. */
export const learnBeside = async (examples: readonly LabelledExample[], signal?: AbortSignal): Promise<Classifier> => {
  const file = new URL(`./learning.worker${extname(import.meta.url)}`, import.meta.url);
  // What its process is preloaded with, such as telemetry, is not begun once more.
  const worker = new Worker(file, { workerData: examples, execArgv: [], env: {} });
  // It keeps no process from its end.
  worker.unref();
  try {
    const [model] = (await once(worker, 'message', { signal })) as [Model];
    return new TrainedClassifier(model);
  } finally {
    await worker.terminate();
  }
};
