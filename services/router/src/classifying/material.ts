import { type LabelledExample, labelledIn } from '@baton/classifier';
import { type Agent, examplesOnCards, type Policy } from '@baton/routing';

/** What classifiers learn: the examples on the cards of AIs that take conversations, and the policy's. */
export const examplesOf = ({ classifier }: Policy, agents: readonly Agent[]): readonly LabelledExample[] => {
  const cards = agents.map(({ card }) => card).filter(({ kind }) => kind === 'ai');
  return [examplesOnCards(cards), classifier.examples].flatMap(labelledIn);
};
