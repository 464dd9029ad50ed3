import { commonOutcomes, type Step, type Tried } from './step.ts';
import { says, wordsOf } from './words.ts';

/** What others have tried, under the names of our steps; a step we do not know stays as they put it. */
export const recognised = (tried: readonly Tried[], steps: readonly Step[]): Tried[] =>
  tried.map((each) => {
    const words = wordsOf(each.step);
    const step =
      steps.find((known) => isNamed(known, words)) ?? steps.find(({ alsoCalled }) => says(words, alsoCalled));
    return step ? { step: step.name, outcome: outcomeOf(each.outcome, step) } : each;
  });

/** For others to read. */
export const told = (tried: readonly Tried[], steps: readonly Step[]): Tried[] =>
  tried.map(({ step, outcome }) => ({
    step: steps.find(({ name }) => name === step)?.title ?? step,
    outcome: outcome.replaceAll('_', ' '),
  }));

const isNamed = ({ name, title }: Step, words: string): boolean =>
  [name, title].some((each) => wordsOf(each) === words);

/** An outcome in somebody else's words says at least that it was no help: the case goes on. */
function outcomeOf(outcome: string, { outcomes }: Step): string {
  const words = wordsOf(outcome);
  const known = [...Object.keys(outcomes), ...commonOutcomes].filter((each) => each !== 'worked');
  return known.find((each) => wordsOf(each) === words) ?? 'did_not_help';
}
