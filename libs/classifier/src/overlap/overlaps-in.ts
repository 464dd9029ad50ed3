import type { Classifier } from '../classifier.port.ts';
import type { LabelledExample } from '../labelled-example.ts';

/** What an agent says it is for, with things customers say. */
export interface AgentExamples {
  readonly agentId: string;
  readonly intents: readonly { readonly name: string; readonly examples: readonly string[] }[];
}

/** An intent, and all agents that have it. */
export interface Field {
  readonly intent: string;
  readonly agentIds: readonly string[];
}

/** An example of one field that is taken for the other's by who has not seen it. */
export interface Mistaken {
  readonly text: string;
  readonly of: string;
  readonly takenFor: string;
}

/** Two fields of different agents that cannot be told apart by their examples. */
export interface Overlap {
  readonly between: readonly [Field, Field];
  readonly mistaken: readonly Mistaken[];
  /** How much of the examples of both that is. */
  readonly share: number;
}

export type Train = (examples: readonly LabelledExample[]) => Classifier;

const folds = 4;
/** A slip or two are no overlap; a sentence that both have is. */
const mistakenMin = 3;
const shareMin = 0.2;
/** Of fewer nobody learns what an intent is: only what both have word for word counts. */
const examplesMin = 5;

/**
 * Each quarter of the examples is named by a classifier that has learnt the other three: what it then takes for another agent's is
 * counted. Two agents with one intent are no overlap: who of them is asked, others things decide. The worst comes first.
 */
export const overlapsIn = (agents: readonly AgentExamples[], train: Train): readonly Overlap[] => {
  const owners = ownersOf(agents);
  const examples = examplesOf(agents);
  if (!canOverlap(agents)) return [];
  const mistaken = mistakesIn(examples, train).filter(({ of, takenFor }) => areApart(owners, of, takenFor));
  const pairs = Map.groupBy(mistaken, ({ of, takenFor }) => [of, takenFor].toSorted().join('\n'));
  return [...pairs]
    .map(([pair, found]) => overlapOf(pair.split('\n') as [string, string], found, examples, owners))
    .filter((overlap) => isOverlap(overlap, examples))
    .toSorted((a, b) => b.share - a.share);
};

/** Whether there are examples of two agents at all. */
export const canOverlap = (agents: readonly AgentExamples[]): boolean =>
  agents.filter(({ intents }) => intents.some(({ examples }) => examples.length > 0)).length > 1;

type Owners = ReadonlyMap<string, readonly string[]>;

const ownersOf = (agents: readonly AgentExamples[]): Owners => {
  const claims = agents.flatMap(({ agentId, intents }) => intents.map(({ name }) => ({ agentId, name })));
  const byIntent = Map.groupBy(claims, ({ name }) => name);
  return new Map([...byIntent].map(([name, all]) => [name, [...new Set(all.map(({ agentId }) => agentId))]]));
};

/** What several agents say of one intent counts once, and what has no word not at all. */
const examplesOf = (agents: readonly AgentExamples[]): readonly LabelledExample[] => {
  const all = agents.flatMap(({ intents }) =>
    intents.flatMap(({ name, examples }) =>
      examples.filter((text) => plain(text) !== '').map((text) => ({ text, label: name })),
    ),
  );
  return [...new Map(all.map((example) => [`${example.label}\n${plain(example.text)}`, example])).values()];
};

const mistakesIn = (examples: readonly LabelledExample[], train: Train): readonly Mistaken[] => {
  const places = placesIn(examples);
  return Array.from({ length: folds }, (_, fold) => {
    const isAsked = (at: number) => (places[at] ?? 0) % folds === fold;
    const learnt = examples.filter((_, at) => !isAsked(at));
    if (learnt.length === 0) return [];
    const { classify } = train(learnt);
    return examples
      .filter((_, at) => isAsked(at))
      .map(({ text, label }) => ({ text, of: label, takenFor: classify(text).label }))
      .filter(({ of, takenFor }) => of !== takenFor);
  }).flat();
};

/** Of each label its first, its second, ... */
const placesIn = (examples: readonly LabelledExample[]): readonly number[] => {
  const seen = new Map<string, number>();
  return examples.map(({ label }) => {
    const place = seen.get(label) ?? 0;
    seen.set(label, place + 1);
    return place;
  });
};

const areApart = (owners: Owners, one: string, other: string): boolean =>
  !(owners.get(one) ?? []).some((agentId) => owners.get(other)?.includes(agentId));

const overlapOf = (
  [one, other]: readonly [string, string],
  mistaken: readonly Mistaken[],
  examples: readonly LabelledExample[],
  owners: Owners,
): Overlap => {
  const field = (intent: string): Field => ({ intent, agentIds: owners.get(intent) ?? [] });
  const all = examples.filter(({ label }) => label === one || label === other).length;
  return { between: [field(one), field(other)], mistaken, share: mistaken.length / all };
};

const isOverlap = ({ between, mistaken, share }: Overlap, examples: readonly LabelledExample[]): boolean =>
  mistaken.some((one) => isSaidByBoth(one, examples)) ||
  (mistaken.length >= mistakenMin &&
    share >= shareMin &&
    between.every(({ intent }) => examples.filter(({ label }) => label === intent).length >= examplesMin));

const isSaidByBoth = ({ text, takenFor }: Mistaken, examples: readonly LabelledExample[]): boolean =>
  examples.some(({ label, text: other }) => label === takenFor && plain(other) === plain(text));

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
