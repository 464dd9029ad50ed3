import type { Judge } from '../judging/judge.ts';
import type { Network } from './network.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All that is learnt: plain values and typed arrays. */
export type Model = {
  readonly labels: readonly string[];
  /** Whether examples showed what fits no label. */
  readonly knowsStrangers: boolean;
  /** Words that are the whole of an example. */
  readonly loneWords: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly networks: readonly Network[];
  readonly judge: Judge;
};

/** Of the labels, of nonsense, and of strangers. */
export const classCountOf = ({ labels, knowsStrangers }: Pick<Model, 'labels' | 'knowsStrangers'>): number =>
  labels.length + (knowsStrangers ? 2 : 1);
