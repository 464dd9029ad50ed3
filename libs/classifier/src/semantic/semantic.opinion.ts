import type { Classification } from '../classifier.port.ts';
import type { LabelledExample } from '../labelled-example.ts';
import { type Opinion, OpinionFault } from '../opinion.port.ts';
import { confidencesOf, fitScale, type Judged, type Scale } from './confidence.ts';
import type { Embed } from './embed.port.ts';
import { type Groups, groupsOf, likenesses, type Placed, sumOf, unit, type Vector } from './likeness.ts';
import { offTopic } from './off-topic.ts';

/** By the meaning of whole sentences, so that no word needs to be in an example. What it needs it learns at the first question. */
export const semanticOpinion = (examples: readonly LabelledExample[], embed: Embed): Opinion => {
  let learning: Promise<Learnt> | undefined;
  return {
    by: 'semantic',
    consult: async (text, signal) => {
      learning ??= learn(examples, embed).catch((error: unknown) => {
        learning = undefined;
        throw error;
      });
      const [learnt, [vector]] = await Promise.all([learning, embed([text.slice(0, lengthMax)], signal)]);
      if (!vector) throw new OpinionFault('garbage');
      return judge(unit(vector), learnt);
    },
  };
};

const lengthMax = 2_000;

interface Learnt {
  /** What all sentences have in common, and says nothing of any. */
  readonly common: Vector;
  readonly groups: Groups;
  readonly scale: Scale;
}

const judge = (vector: Vector, { common, groups, scale }: Learnt): Classification => {
  const { ranking, none } = confidencesOf(likenesses(without(common, vector), groups), scale);
  return { ...(ranking[0] ?? { label: '', confidence: 0 }), ranking, outOfScope: none };
};

const learn = async (examples: readonly LabelledExample[], embed: Embed): Promise<Learnt> => {
  const texts = [...examples.map(({ text }) => text), ...offTopic];
  const vectors = (await embed(texts)).map(unit);
  const ofExamples = vectors.slice(0, examples.length);
  const common = sumOf(ofExamples).map((value) => value / (2 * Math.max(1, examples.length)));
  const placed = ofExamples.map((vector, at) => ({
    label: examples[at]?.label ?? '',
    vector: without(common, vector),
  }));
  const groups = groupsOf(placed);
  const foreign = vectors.slice(examples.length).map((vector) => without(common, vector));
  return { common, groups, scale: fitScale([...seenByOthers(placed, groups), ...foreign.map(ofNothing(groups))]) };
};

const without = (common: Vector, vector: Vector): Vector => unit(vector.map((value, at) => value - (common[at] ?? 0)));

/** Enough to know how likeness and being right go together. */
const judgedMax = 400;

/** Examples as the others of their label see them. */
const seenByOthers = (placed: readonly Placed[], groups: Groups): readonly Judged[] => {
  const step = Math.ceil(placed.length / judgedMax);
  return placed
    .filter((_, at) => at % step === 0)
    .map((one) => ({ label: one.label, likenesses: likenesses(one.vector, groups, one) }))
    .filter(({ label, likenesses: found }) => found.some((other) => other.label === label));
};

const ofNothing =
  (groups: Groups) =>
  (vector: Vector): Judged => ({ likenesses: likenesses(vector, groups) });
