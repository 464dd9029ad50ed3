import { expect, it } from 'vitest';
import { material } from '../opinion.suite.ts';
import { trainClassifier } from '../train.ts';
import { modelHash } from './model-hash.ts';

it.each([
  ['text', [{ text: 'Where is the parcel?', label: 'delivery' }, ...material.slice(1)]],
  ['label', [{ text: 'Where is my parcel?', label: 'parcels' }, ...material.slice(1)]],
  ['order', material.toReversed()],
])('is another where the %s of an example is another', (_, others) => {
  expect(modelHash(others)).not.toBe(modelHash(material));
  expect(modelHash(material.map((example) => ({ ...example })))).toBe(modelHash(material));
});

it('is another where another model comes of the same examples: who changes that raises ALGORITHM', () => {
  const { ranking } = trainClassifier(material).classify('Is my bicycle late?');
  const learnt = ranking.map(({ label, confidence }) => `${label} ${confidence.toFixed(4)}`);
  expect([modelHash(material).slice(0, 8), ...learnt]).toEqual(['3315af45', 'delivery 0.7595', 'repairs 0.2431']);
});
