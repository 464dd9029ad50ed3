import type { Classification, Guess } from '../classifier.port.ts';
import { type Opinion, OpinionFault } from '../opinion.port.ts';
import { nextOf, type Said, type Thresholds, type Verdict, verdictOf } from './verdict.ts';

export interface Consultation {
  readonly opinions: readonly Opinion[];
  readonly thresholds: Thresholds;
  /** Whatever was said before, by who is not asked again. */
  readonly said?: readonly Said[];
  /** Milliseconds, from any beginning. */
  readonly clock: () => number;
  /** Then whatever was said so far stands. */
  readonly signal: AbortSignal;
}

/** Asks one after the other, the cheap ones first, for as long as nobody is sure. Who fails is left out: this never does. */
export const consult = async (
  text: string,
  { opinions, thresholds, said: before = [], clock, signal }: Consultation,
): Promise<Verdict> => {
  const said = [...before];
  const order = opinions.map(({ by }) => by);
  for (;;) {
    const by = nextOf(order, said, thresholds);
    const opinion = opinions.find((one) => one.by === by);
    if (!opinion || signal.aborted) return verdictOf(said, thresholds);
    said.push(await ask(opinion, text, clock, signal));
  }
};

const ask = async (opinion: Opinion, text: string, clock: () => number, signal: AbortSignal): Promise<Said> => {
  const begun = clock();
  const { by } = opinion;
  const took = () => Math.round((clock() - begun) * 1_000) / 1_000;
  try {
    const classification = await inTime(opinion.consult(text, signal), signal);
    return saidOf(by, classification, took());
  } catch (error) {
    return {
      by,
      label: '',
      confidence: 0,
      ms: took(),
      fault: error instanceof OpinionFault ? error.code : 'no_answer',
    };
  }
};

/** A classification as what its author said; without any guess it is a word, too. */
export const saidOf = (by: string, { label, confidence, ranking, outOfScope }: Classification, ms: number): Said => ({
  by,
  label: confidence > 0 ? label : '',
  confidence,
  ...runnersUp(ranking),
  ...(ranking.length === 0 && outOfScope !== undefined && { none: outOfScope }),
  ms,
});

/** Whoever is asked what they mean is not asked about more than these and the best. */
const alsoMax = 2;

const runnersUp = ([, ...others]: readonly Guess[]): Pick<Said, 'also'> => {
  const also = others.filter(({ confidence }) => confidence > 0).slice(0, alsoMax);
  return also.length > 0 ? { also } : {};
};

/** Also where whoever is asked does not mind the signal. */
const inTime = <T>(answer: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = () => reject(new OpinionFault('timeout'));
    signal.addEventListener('abort', late, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', late));
  });
