import { describe, expect, it } from 'vitest';
import { MemoryModelCache } from '../../cache/memory-model-cache.fixture.ts';
import { decodeModel, encodeModel } from '../../cache/model.codec.ts';
import type { ModelCache } from '../../cache/model-cache.port.ts';
import { modelHash } from '../../cache/model-hash.ts';
import { OUT_OF_SCOPE } from '../../labelled-example.ts';
import { material } from '../../opinion.suite.ts';
import { trainClassifier } from '../../train.ts';
import { TrainedClassifier } from '../../trained.classifier.ts';
import { learn } from '../learn.ts';
import { learnBeside } from './learn-beside.ts';

const empty = () => new MemoryModelCache();

describe('learning in a thread of its own', () => {
  it('gives the very same classifier', async () => {
    const [beside, here] = [await learnBeside(material, empty()), trainClassifier(material)];
    for (const { text } of material) expect(beside.explain(text)).toEqual(here.explain(text));
  });

  it('holds nobody up', async () => {
    const many = Array.from({ length: 400 }, (_, at) => ({
      text: `sentence ${at} of ${at % 20}`,
      label: `l-${at % 20}`,
    }));
    const [here, everywhere] = [process.threadCpuUsage(), process.cpuUsage()];
    await learnBeside(many, empty());
    expect(process.cpuUsage(everywhere).user).toBeGreaterThan(200_000);
    expect(process.threadCpuUsage(here).user).toBeLessThan(50_000);
  });

  it('ends when it is told to', async () => {
    await expect(learnBeside(material, empty(), AbortSignal.timeout(1))).rejects.toThrow('aborted');
  });

  it('fails where there is nothing to learn', async () => {
    await expect(learnBeside([], empty())).rejects.toThrow('at least one labelled example');
  });
});

const watched = (cache: ModelCache) => {
  const learnt: string[] = [];
  const put = (hash: string, bytes: Uint8Array) => {
    learnt.push(hash);
    return cache.put(hash, bytes);
  };
  return { learnt, cache: { get: cache.get, put } };
};
const whole = encodeModel(learn(material));
const texts = ['is the parcel late?', 'repair', 'no idea at all', '你好', 'a tyre, please'];

describe('what was learnt before', () => {
  it('is not learnt again, and answers as what has just been learnt', async () => {
    const { learnt, cache } = watched(empty());
    const examples = [...material, { text: 'no idea', label: OUT_OF_SCOPE }];
    const first = await learnBeside(examples, cache);
    const second = await learnBeside(examples, cache);
    expect(learnt).toEqual([modelHash(examples)]);
    for (const text of texts) expect(second.explain(text)).toEqual(first.explain(text));
  });

  it.each([
    ['nothing', (bytes: Uint8Array) => bytes.slice(0, 0)],
    ['half of it', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
    ['something else', () => new TextEncoder().encode('it was a dark and stormy night')],
  ])('is learnt anew where %s is left of it', async (_, spoil) => {
    const spoilt = empty();
    await spoilt.put(modelHash(material), spoil(whole));
    const { learnt, cache } = watched(spoilt);
    const again = await learnBeside(material, cache);
    expect(again.classify('my parcel')).toEqual(new TrainedClassifier(decodeModel(whole)).classify('my parcel'));
    expect(learnt).toEqual([modelHash(material)]);
  });

  it('is done without where the cache fails', async () => {
    const failing = { get: () => Promise.reject(new Error('full')), put: () => Promise.reject(new Error('full')) };
    expect((await learnBeside(material, failing)).labels).toEqual(['delivery', 'repairs']);
  });
});
