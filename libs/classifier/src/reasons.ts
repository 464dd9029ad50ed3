import { namedFeatures } from './features.ts';
import type { LinearModel } from './model.ts';

const MOST = 5;

/** The words and pairs of words of a text that speak for a label, the strongest first. */
export function reasonsFor(text: string, label: string, { vocabulary, planes }: LinearModel): readonly string[] {
  const weights = planes.find((plane) => plane.label === label)?.weights;
  const [words] = vocabulary.blocks;
  return namedFeatures(text)
    .map(({ name, feature }) => {
      const term = words.terms.get(feature);
      return { name, weight: term === undefined ? 0 : (weights?.[term.index] ?? 0) * term.idf };
    })
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight)
    .slice(0, MOST)
    .map(({ name }) => name);
}
