import { type AgentExamples, type Overlap, overlapSentence, overlapsIn, trainClassifier } from '@baton/classifier';
import type { Agent, Policy } from '@baton/routing';

/** Which of these agents cannot be told apart, with what the policy adds to their examples. */
export const overlapsUnder = ({ classifier }: Policy, agents: readonly Agent[]): readonly Overlap[] => {
  const added = new Map(Object.entries(classifier.examples));
  return overlapsIn(
    agents.map(({ card }) => withAdded(card, added)),
    trainClassifier,
  );
};

const withAdded = (
  { agentId, intents }: AgentExamples,
  added: ReadonlyMap<string, readonly string[]>,
): AgentExamples => ({
  agentId,
  intents: intents.map(({ name, examples }) => ({ name, examples: [...examples, ...(added.get(name) ?? [])] })),
});

/** Each with some of the examples that are taken for the other's. */
export const overlapLines = (overlaps: readonly Overlap[]): readonly string[] =>
  overlaps.flatMap((overlap) => [
    overlapSentence(overlap),
    ...overlap.mistaken.slice(0, shownMax).map(({ text, of }) => `  ${of}: ${text}`),
  ]);

const shownMax = 5;
