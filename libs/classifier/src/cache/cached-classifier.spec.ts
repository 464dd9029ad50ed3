import { describe, expect, it } from 'vitest';
import { cachedClassifier, trainClassifier } from '../train.ts';
import { MemoryModelCache } from './memory.model-cache.ts';
import type { ModelCache } from './model-cache.port.ts';
import { modelHash } from './model-hash.ts';

const examples = [
  { text: 'Where is my parcel?', label: 'delivery' },
  { text: 'My parcel is late', label: 'delivery' },
  { text: 'Can you repair a tyre?', label: 'repairs' },
  { text: 'How much is a repair?', label: 'repairs' },
  { text: 'no idea', label: 'oos' },
];
const texts = ['is the parcel late?', 'repair', 'no idea at all', '你好', 'a tyre, please'];

const watched = (cache: ModelCache) => {
  const puts: string[] = [];
  const put = (hash: string, bytes: Uint8Array) => {
    puts.push(hash);
    return cache.put(hash, bytes);
  };
  return { puts, cache: { get: cache.get, put } };
};

describe('cachedClassifier', () => {
  it('answers from the cache as one does that has just learnt', async () => {
    const { puts, cache } = watched(new MemoryModelCache());
    await cachedClassifier(examples, cache);
    const kept = await cachedClassifier(examples, cache);
    expect(puts).toEqual([modelHash(examples)]);
    const learnt = trainClassifier(examples);
    for (const text of texts) expect(kept.explain(text)).toEqual(learnt.explain(text));
  });

  it.each([
    ['text', [{ text: 'Where is the parcel?', label: 'delivery' }, ...examples.slice(1)]],
    ['label', [{ text: 'Where is my parcel?', label: 'parcels' }, ...examples.slice(1)]],
    ['order', examples.toReversed()],
  ])('learns anew where the %s of an example is another', async (_, others) => {
    const { puts, cache } = watched(new MemoryModelCache());
    await cachedClassifier(examples, cache);
    await cachedClassifier(others, cache);
    expect(puts).toHaveLength(2);
  });

  it.each([
    ['nothing', (bytes: Uint8Array) => bytes.slice(0, 0)],
    ['half of it', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
    ['something else', () => new TextEncoder().encode('it was a dark and stormy night')],
  ])('learns anew where %s is left of what was kept', async (_, spoil) => {
    const memory = new MemoryModelCache();
    await cachedClassifier(examples, memory);
    const hash = modelHash(examples);
    await memory.put(hash, spoil((await memory.get(hash)) ?? Uint8Array.of()));
    const { puts, cache } = watched(memory);
    expect((await cachedClassifier(examples, cache)).classify('my parcel')).toEqual(
      trainClassifier(examples).classify('my parcel'),
    );
    expect(puts).toEqual([hash]);
  });

  it('does without a cache that fails', async () => {
    const failing = { get: () => Promise.reject(new Error('full')), put: () => Promise.reject(new Error('full')) };
    expect((await cachedClassifier(examples, failing)).labels).toEqual(['delivery', 'repairs']);
  });
});
