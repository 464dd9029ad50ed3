import { Chance } from './chance.ts';
import { believe, type Network } from './network.ts';
import type { Lesson, Rows } from './rows.ts';
import { Teacher } from './teacher.ts';

/** A row as networks judge it that have not learnt from it. */
export type HeldOut = { readonly own: number; readonly scores: Float64Array };

export const FEW_EXAMPLES = 2_000;
const AMONG_FEW = { members: 16, hidden: 32, folds: 30, rate: 0.2, visits: 20_000 };
const AMONG_MANY = { members: 3, hidden: 64, folds: 30, rate: 0.1, visits: 60_000 };
const LEAST_BELIEF = 1e-9;

/**
 * Several networks, each kept from two small folds of the rows, and each fold kept from two networks: what these two say of it
 * together shows how far the whole committee may be believed.
 */
export function teachCommittee(lesson: Lesson): {
  readonly networks: readonly Network[];
  readonly heldOut: readonly HeldOut[];
} {
  const { members, hidden, folds, ...pace } = lesson.classes.length < FEW_EXAMPLES ? AMONG_FEW : AMONG_MANY;
  const foldOf = dealOut(lesson, folds);
  const all = Int32Array.from(lesson.classes.keys());
  const networks = Array.from({ length: members }, (_, member) => {
    const unseen = (fold: number | undefined) => fold === member || fold === (member + 1) % members;
    return new Teacher(lesson, hidden, member).teach(
      all.filter((row) => !unseen(foldOf[row])),
      pace,
    );
  });
  const heldOut = networks.flatMap((network, fold) => {
    const scorer = new Scorer([network, networks.at(fold - 1) ?? network], lesson.classCount);
    const rows = all.filter((row) => foldOf[row] === fold);
    return Array.from(rows, (row) => ({
      own: lesson.classes[row] as number,
      scores: scorer.score(lesson.rows, row).slice(),
    }));
  });
  return { networks, heldOut };
}

/** Each class goes round the folds in turn; what is only learnt from is in none. */
function dealOut({ classes, classCount, judgedCount }: Lesson, folds: number): Int32Array {
  const order = Int32Array.from({ length: judgedCount }, (_, row) => row);
  new Chance(folds).shuffle(order);
  const dealt = new Int32Array(classCount);
  const foldOf = new Int32Array(classes.length).fill(-1);
  for (const row of order) {
    const own = classes[row] as number;
    foldOf[row] = (dealt[own] as number) % folds;
    dealt[own] = (dealt[own] as number) + 1;
  }
  return foldOf;
}

/** The mean of what networks believe of each class, as logarithms. */
export class Scorer {
  readonly #networks: readonly Network[];
  readonly #hidden: Float32Array;
  readonly #beliefs: Float32Array;
  readonly #scores: Float64Array;

  constructor(networks: readonly Network[], classCount: number) {
    this.#networks = networks;
    this.#hidden = new Float32Array(networks[0]?.innerBiases.length ?? 0);
    this.#beliefs = new Float32Array(classCount);
    this.#scores = new Float64Array(classCount);
  }

  /** The array is the scorer's own, and written over at the next call. */
  score(rows: Rows, row: number): Float64Array {
    const scores = this.#scores.fill(0);
    for (const network of this.#networks) {
      believe(rows, row, network, this.#hidden, this.#beliefs);
      for (let at = 0; at < scores.length; at += 1) {
        const belief = Math.log((this.#beliefs[at] as number) + LEAST_BELIEF);
        scores[at] = (scores[at] as number) + belief / this.#networks.length;
      }
    }
    return scores;
  }
}
