import { Chance } from './chance.ts';
import { conclude, type Network, untaughtNetwork } from './network.ts';
import type { Lesson, Rows } from './rows.ts';

const INNER_BIAS_RATE = 0.1;
/** Of a row's features, how many are not looked at in one visit. */
const FORGOTTEN = 0.5;
const NEGLIGIBLE = 1e-3;
const FEWEST_EPOCHS = 5;
const MOST_EPOCHS = 60;

/** The rate with which it begins, and about how many visits there are. */
export type Pace = { readonly rate: number; readonly visits: number };

/**
 * Teaches a network by stochastic gradient descent, with a rate of its own for each feature and each class that falls as they
 * are met (Adagrad). At each visit it leaves some features of the row out, so that the network relies on none alone.
 */
export class Teacher {
  readonly #lesson: Lesson;
  readonly #network: Network;
  readonly #chance: Chance;
  readonly #innerSquares: Float32Array;
  readonly #outerSquares: Float32Array;
  readonly #hidden: Float32Array;
  readonly #blame: Float32Array;
  readonly #beliefs: Float32Array;
  /** The entries of the row under way that are looked at, and how many they are. */
  readonly #kept: Int32Array;
  #keptCount = 0;

  constructor(lesson: Lesson, hidden: number, seed: number) {
    const { featureCount: features, classCount: classes } = lesson;
    this.#lesson = lesson;
    this.#chance = new Chance(seed);
    this.#network = untaughtNetwork({ features, hidden, classes }, this.#chance);
    this.#hidden = new Float32Array(hidden);
    this.#blame = new Float32Array(hidden);
    this.#innerSquares = new Float32Array(lesson.featureCount).fill(1e-8);
    this.#outerSquares = new Float32Array(lesson.classCount).fill(1e-8);
    this.#beliefs = new Float32Array(lesson.classCount);
    this.#kept = new Int32Array(longestOf(lesson.rows));
  }

  teach(rows: Int32Array, pace: Pace): Network {
    const order = Int32Array.from(rows);
    const epochs = Math.max(FEWEST_EPOCHS, Math.min(MOST_EPOCHS, Math.round(pace.visits / order.length)));
    const visits = epochs * order.length;
    for (let visit = 0; visit < visits; visit += 1) {
      const at = visit % order.length;
      if (at === 0) this.#chance.shuffle(order);
      this.#visit(order[at] as number, pace.rate * (1 - visit / visits));
    }
    return this.#network;
  }

  #visit(row: number, rate: number): void {
    this.#keepSome(row);
    this.#gather();
    conclude(this.#network, this.#hidden, this.#beliefs);
    this.#correctOuter(this.#lesson.classes[row] as number, rate);
    this.#correctInner(rate);
  }

  #keepSome(row: number): void {
    const { starts } = this.#lesson.rows;
    const forgotten = FORGOTTEN * 2 ** 32;
    let count = 0;
    for (let entry = starts[row] as number; entry < (starts[row + 1] as number); entry += 1) {
      if (this.#chance.bits() < forgotten) continue;
      this.#kept[count] = entry;
      count += 1;
    }
    this.#keptCount = count;
  }

  /** What is looked at speaks the louder, so that a whole row later weighs as much as its parts did. */
  #gather(): void {
    const { indices, values } = this.#lesson.rows;
    const { inner, innerBiases } = this.#network;
    const kept = this.#kept;
    const hidden = this.#hidden;
    const units = hidden.length;
    hidden.set(innerBiases);
    for (let at = 0; at < this.#keptCount; at += 1) {
      const entry = kept[at] as number;
      const value = (values[entry] as number) / (1 - FORGOTTEN);
      const first = (indices[entry] as number) * units;
      for (let unit = 0; unit < units; unit += 1) {
        hidden[unit] = (hidden[unit] as number) + value * (inner[first + unit] as number);
      }
    }
  }

  #correctOuter(own: number, rate: number): void {
    const { outer, outerBiases } = this.#network;
    const hidden = this.#hidden;
    const units = hidden.length;
    const blame = this.#blame;
    const beliefs = this.#beliefs;
    const squares = this.#outerSquares;
    blame.fill(0);
    for (let at = 0; at < beliefs.length; at += 1) {
      const error = (beliefs[at] as number) - (at === own ? 1 : 0);
      if (error < NEGLIGIBLE && error > -NEGLIGIBLE) continue;
      squares[at] = (squares[at] as number) + error * error;
      const step = (rate * error) / Math.sqrt(squares[at] as number);
      const first = at * units;
      for (let unit = 0; unit < units; unit += 1) {
        const weight = outer[first + unit] as number;
        blame[unit] = (blame[unit] as number) + error * weight;
        outer[first + unit] = weight - step * (hidden[unit] as number);
      }
      outerBiases[at] = (outerBiases[at] as number) - step;
    }
  }

  #correctInner(rate: number): void {
    const { indices, values } = this.#lesson.rows;
    const { inner } = this.#network;
    const kept = this.#kept;
    const blame = this.#blame;
    const units = blame.length;
    const squares = this.#innerSquares;
    const steepness = this.#settleBlame(rate);
    if (steepness === 0) return;
    for (let at = 0; at < this.#keptCount; at += 1) {
      const entry = kept[at] as number;
      const feature = indices[entry] as number;
      const value = (values[entry] as number) / (1 - FORGOTTEN);
      squares[feature] = (squares[feature] as number) + value * value * steepness;
      const step = (rate * value) / Math.sqrt(squares[feature] as number);
      const first = feature * units;
      for (let unit = 0; unit < units; unit += 1) {
        inner[first + unit] = (inner[first + unit] as number) - step * (blame[unit] as number);
      }
    }
  }

  /** A unit that was silent is not to blame. Returns the mean square of what is left. */
  #settleBlame(rate: number): number {
    const { innerBiases } = this.#network;
    const blame = this.#blame;
    let squares = 0;
    for (let unit = 0; unit < blame.length; unit += 1) {
      if ((this.#hidden[unit] as number) <= 0) blame[unit] = 0;
      const share = blame[unit] as number;
      squares += share * share;
      innerBiases[unit] = (innerBiases[unit] as number) - INNER_BIAS_RATE * rate * share;
    }
    return squares / blame.length;
  }
}

function longestOf({ starts }: Rows): number {
  let longest = 0;
  for (let row = 1; row < starts.length; row += 1) {
    longest = Math.max(longest, (starts[row] as number) - (starts[row - 1] as number));
  }
  return longest;
}
