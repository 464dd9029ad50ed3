import { describe, expect, it } from 'vitest';
import { trainClassifier } from './train.ts';
import { unreadable } from './unreadable.fixture.ts';

const classifier = trainClassifier([
  { text: 'Where is my parcel?', label: 'delivery' },
  { text: 'My parcel is late', label: 'delivery' },
  { text: 'Can you repair a tyre?', label: 'repairs' },
  { text: 'How much is a repair?', label: 'repairs' },
]);

describe('classify', () => {
  it.each(Object.entries(unreadable))('has no confidence in %s', (_, text) => {
    const { confidence, ranking } = classifier.classify(text);
    expect(confidence).toBe(0);
    expect(ranking.map((guess) => guess.confidence)).toEqual([0, 0]);
  });

  it.each([
    'where is my parcel '.repeat(60_000),
    'a'.repeat(1_000_000),
    'parcel\u0000late\ud800',
    'e\u0301'.repeat(500_000),
    '\ufdfa'.repeat(5_000),
    '__proto__ constructor hasOwnProperty toString',
  ])('stays between nothing and certain, whatever it reads (%#)', (text) => {
    for (const { confidence } of classifier.classify(text).ranking) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('reads the beginning of a long text', () => {
    expect(classifier.classify(`where is my parcel? ${' '.repeat(1_000_000)}`).label).toBe('delivery');
  });

  it('reads the same sentence in another spelling of the same characters', () => {
    expect(classifier.classify('ＷＨＥＲＥ is mý parcel')).toEqual(classifier.classify('where is my parcel'));
  });
});
