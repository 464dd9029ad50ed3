import { decodeModel, encodeModel } from './cache/model.codec.ts';
import type { ModelCache } from './cache/model-cache.port.ts';
import { modelHash } from './cache/model-hash.ts';
import type { Classifier } from './classifier.port.ts';
import type { LabelledExample } from './labelled-example.ts';
import { learn } from './learning/learn.ts';
import type { Model } from './learning/model.ts';
import { TrainedClassifier } from './trained.classifier.ts';

export type { LabelledExample } from './labelled-example.ts';

/** @throws RangeError if no example with a label of its own has a word in it */
export const trainClassifier = (examples: readonly LabelledExample[]): Classifier =>
  new TrainedClassifier(learn(examples));

/** The same, learnt only where the cache does not have it. A cache that fails costs time, and nothing else. */
export async function cachedClassifier(examples: readonly LabelledExample[], cache: ModelCache): Promise<Classifier> {
  const hash = modelHash(examples);
  const known = await cache.get(hash).then(readModel, () => undefined);
  if (known !== undefined) return new TrainedClassifier(known);
  const model = learn(examples);
  await cache.put(hash, encodeModel(model)).catch(() => undefined);
  return new TrainedClassifier(model);
}

function readModel(bytes: Uint8Array | undefined): Model | undefined {
  try {
    return bytes && decodeModel(bytes);
  } catch {
    return undefined;
  }
}
