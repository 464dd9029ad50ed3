import type { Classification } from '../classifier.port.ts';
import type { LabelledExample } from '../labelled-example.ts';
import { heldOut, type Train } from './held-out.ts';

/** How well examples were told apart. */
export interface Score {
  readonly asked: number;
  readonly right: number;
  /** Wrong, and so sure that it would have been acted on. */
  readonly actedWrong: number;
}

/** An example that is taken for something else than before. */
export interface Changed {
  readonly text: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface Compared {
  readonly before: Score;
  readonly after: Score;
  readonly changed: readonly Changed[];
}

/** What additions do, asked of classifiers that have not seen what they are asked about. */
export interface Measured {
  /** Of the additions themselves: each is asked about by one that learned from the other additions. */
  readonly additions: Compared;
  /** Of all that was known before, in folds, without the additions and with them. */
  readonly known: Compared;
}

export interface Measuring {
  readonly train: Train;
  /** From this confidence on a guess is acted on. */
  readonly sure: number;
}

const foldsOfKnown = 5;
const foldsOfAdditions = 10;

export const measureAdditions = (
  known: readonly LabelledExample[],
  additions: readonly LabelledExample[],
  { train, sure }: Measuring,
): Measured => {
  const { classify } = train(known);
  const untold = additions.map(({ text }) => classify(text));
  return {
    additions: compare(additions, untold, heldOut(additions, known, foldsOfAdditions, train), sure),
    known: compare(
      known,
      heldOut(known, [], foldsOfKnown, train),
      heldOut(known, additions, foldsOfKnown, train),
      sure,
    ),
  };
};

type Answers = readonly Classification[];

const compare = (examples: readonly LabelledExample[], before: Answers, after: Answers, sure: number): Compared => ({
  before: scoreOf(examples, before, sure),
  after: scoreOf(examples, after, sure),
  changed: examples.flatMap(({ text, label }, n) => {
    const [was = '', is = ''] = [before[n]?.label, after[n]?.label];
    return was === is ? [] : [{ text, label, before: was, after: is }];
  }),
});

const scoreOf = (examples: readonly LabelledExample[], answers: Answers, sure: number): Score => {
  const isRight = (n: number) => answers[n]?.label === examples[n]?.label;
  const isActedOn = (n: number) => (answers[n]?.confidence ?? 0) >= sure;
  const places = [...examples.keys()];
  return {
    asked: examples.length,
    right: places.filter(isRight).length,
    actedWrong: places.filter((n) => isActedOn(n) && !isRight(n)).length,
  };
};
