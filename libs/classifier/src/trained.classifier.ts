import type { Classification, Classifier, Guess } from './classifier.port.ts';
import { type Judgement, probability } from './judging/logistic.ts';
import { bestOf, bestStanding, standingOf } from './judging/standing.ts';
import { Scorer } from './learning/committee.ts';
import { classCountOf, type Model } from './learning/model.ts';
import { type Dictionary, dictionaryOf, vectorise } from './learning/vocabulary.ts';
import { featuresOf, hashOf } from './text/features.ts';
import { toWords } from './text/words.ts';

const MOST_REASONS = 5;
/** So many words are left out in turn, those that weigh most: whoever asks why a long message was understood so waits for the answer. */
const MOST_TRIED = 12;
/** What is known by a part of it is believed half. */
const GUESSWORK = 0.5;

export class TrainedClassifier implements Classifier {
  readonly labels: readonly string[];
  readonly #model: Model;
  readonly #dictionary: Dictionary;
  readonly #scorer: Scorer;
  readonly #loneWords: ReadonlySet<string>;

  constructor(model: Model) {
    this.#model = model;
    this.labels = model.labels;
    this.#dictionary = dictionaryOf(model.vocabulary);
    this.#loneWords = new Set(model.loneWords);
    this.#scorer = new Scorer(model.networks, classCountOf(model));
  }

  readonly classify = (text: string): Classification => {
    const words = toWords(text);
    const scores = this.#score(words);
    if (scores === undefined) return this.#nothingKnown();
    const { confidence, scope } = this.#model.judge;
    const ceiling = this.#ceilingFor(words);
    const ranking = this.#rank(scores, confidence, ceiling);
    const fits = ceiling * probability(bestStanding(scores, this.labels.length), scope);
    return { ...(ranking[0] as Guess), ranking, outOfScope: 1 - fits };
  };

  /** A word that is known is a reason as far as the guess would lose without it. */
  readonly explain = (text: string): Classification => {
    const answer = this.classify(text);
    const words = toWords(text);
    const at = this.labels.indexOf(answer.label);
    const standing = this.#scoreOf(at, words);
    const because = this.#weightiest(words)
      .map((word) => ({
        word,
        loss:
          standing -
          this.#scoreOf(
            at,
            words.filter((each) => each !== word),
          ),
      }))
      .filter(({ loss }) => loss > 0)
      .sort((left, right) => right.loss - left.loss)
      .slice(0, MOST_REASONS)
      .map(({ word }) => word);
    return { ...answer, because };
  };

  #weightiest(words: readonly string[]): readonly string[] {
    const [numbers] = this.#dictionary;
    const { weights } = this.#model.vocabulary;
    const known = [...new Set(words)].flatMap((word) => {
      const number = numbers.get(hashOf(word));
      return number === undefined ? [] : [{ word, weight: weights[number] as number }];
    });
    return known
      .sort((left, right) => right.weight - left.weight)
      .slice(0, MOST_TRIED)
      .map(({ word }) => word);
  }

  #rank(scores: Float64Array, confidence: Judgement, ceiling: number): readonly Guess[] {
    const count = this.labels.length;
    const best = bestOf(scores, count);
    const second = bestOf(scores, count, best);
    const order = this.labels
      .map((_, at) => at)
      .sort((left, right) => (scores[right] as number) - (scores[left] as number));
    return order.map((at) => {
      const standing = standingOf(scores, at, at === best ? second : best, count);
      return { label: this.labels[at] as string, confidence: ceiling * probability(standing, confidence) };
    });
  }

  /**
   * A text none of whose words is known is guessed at by parts of words alone; and a lone word says little unless it is the whole of
   * an example: "no" may open many a complaint.
   */
  #ceilingFor(words: readonly string[]): number {
    const [known] = this.#dictionary;
    if (words.length === 1) return this.#loneWords.has(words[0] as string) ? 1 : GUESSWORK;
    return featuresOf(words)[0].some((hash) => known.has(hash)) ? 1 : GUESSWORK;
  }

  #nothingKnown(): Classification {
    const ranking = this.labels.map((label) => ({ label, confidence: 0 }));
    return { ...(ranking[0] as Guess), ranking, outOfScope: 1 };
  }

  #scoreOf(label: number, words: readonly string[]): number {
    const scores = this.#score(words);
    return scores === undefined ? Number.NEGATIVE_INFINITY : (scores[label] as number);
  }

  /** Nothing where no word and no part of one is known. */
  #score(words: readonly string[]): Float64Array | undefined {
    const rows = vectorise([featuresOf(words)], this.#dictionary, this.#model.vocabulary);
    return rows.values.length === 0 ? undefined : this.#scorer.score(rows, 0);
  }
}
