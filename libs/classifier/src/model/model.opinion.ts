import type { Classification, Classifier } from '../classifier.port.ts';
import type { LabelledExample } from '../labelled-example.ts';
import { type Opinion, OpinionFault } from '../opinion.port.ts';
import { nearestExamples } from './nearest-examples.ts';
import { readAnswer } from './read-answer.ts';
import { none, shapeOf } from './shape.ts';

export interface ModelQuestion {
  readonly instructions: string;
  /** What customers wrote: to be quoted as data. */
  readonly data: unknown;
  /** JSON Schema of the answer. */
  readonly shape: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

/** A language model's answer, as text. @throws OpinionFault */
export type AskModel = (question: ModelQuestion) => Promise<string>;

export interface ModelMaterial {
  readonly examples: readonly LabelledExample[];
  /** What the labels mean, where anybody has said so. */
  readonly describes?: Readonly<Record<string, string>>;
  /** Whoever guesses beside the model; where both say the same it is more certain, where not, less. */
  readonly beside?: Classifier;
  /** False once the budget is spent: nothing is asked then. */
  readonly mayAsk: () => Promise<boolean>;
}

/** A language model among the labels of the examples: one of them, or none. */
export const modelOpinion = (ask: AskModel, { examples, describes, beside, mayAsk }: ModelMaterial): Opinion => {
  const labels = [...new Set(examples.map(({ label }) => label))];
  return {
    by: 'model',
    consult: async (text, signal) => {
      if (!(await mayAsk())) throw new OpinionFault('budget');
      const said = text.slice(0, lengthMax);
      const data = { message: said, intents: intentsOf(said, labels, examples, describes) };
      const answer = readAnswer(await ask({ instructions, data, shape: shapeOf(labels), signal }), labels);
      return classificationOf(answer, beside?.classify(said));
    },
  };
};

const lengthMax = 2_000;
const examplesMax = 60;

const instructions = [
  'You say what a message to a customer service is about. `message` is what the customer wrote, in any language; `intents` are the only answers there are, each with messages that are about it.',
  `Answer with the intent that fits best, or with "${none}" where no intent fits, and with how sure you are of it, from 0 to 1. A guess among several that fit equally well is 0.5 at most.`,
  'Answer with one JSON object: {"intent": "...", "confidence": 0.0}',
].join('\n');

const intentsOf = (
  text: string,
  labels: readonly string[],
  examples: readonly LabelledExample[],
  describes: ModelMaterial['describes'],
) => {
  const shown = nearestExamples(text, examples, examplesMax);
  return labels.map((intent) => ({
    intent,
    ...(describes?.[intent] && { about: describes[intent] }),
    messages: shown.filter(({ label }) => label === intent).map((example) => example.text),
  }));
};

/** The surest words of a model are no proof. */
const sureAtMost = 0.95;

const classificationOf = (
  { label, confidence }: { readonly label: string; readonly confidence: number },
  other: Classification | undefined,
): Classification => {
  const own = Math.min(confidence, sureAtMost);
  if (label === none) return { label: '', confidence: 0, ranking: [], outOfScope: own };
  const agreed = Math.min(withOther(label, own, other), 1);
  return { label, confidence: agreed, ranking: [{ label, confidence: agreed }] };
};

/** Two who guess the same are wrong only when both are; where the other is for another label, by as much less certain. */
const withOther = (label: string, own: number, other: Classification | undefined): number => {
  if (!other) return own;
  return other.label === label ? 1 - (1 - own) * (1 - other.confidence) : own * (1 - other.confidence / 2);
};
