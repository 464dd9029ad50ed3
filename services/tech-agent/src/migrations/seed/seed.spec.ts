import { describe, expect, it } from 'vitest';
import { languages } from '../../domain/language.ts';
import { commonOutcomes } from '../../domain/step.ts';
import { articles } from './articles.seed.ts';
import { flows, steps } from './flows.seed.ts';

describe.each(Object.entries(flows))('The flow %s', (_, places) => {
  it('has no step twice', () => {
    const names = places.map(([{ name }]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('depends on outcomes that an earlier step may have', () => {
    for (const [at, [step, after = {}]] of places.entries()) {
      for (const [name, outcomes] of Object.entries(after)) {
        const earlier = places.slice(0, at).find(([each]) => each.name === name)?.[0];
        const possible = [...Object.keys(earlier?.words?.en.outcomes ?? {}), ...commonOutcomes];
        expect(possible, step.name).toEqual(expect.arrayContaining([...outcomes]));
      }
    }
  });

  it('leads on wherever a step did not help or could not be taken', () => {
    for (const [, after = {}] of places) {
      const isBranch = Object.values(after).every((outcomes) => !outcomes.includes('did_not_help'));
      const isOpen = Object.values(after).every((outcomes) => outcomes.includes('cannot'));
      expect(isBranch || isOpen).toBe(true);
    }
  });
});

it.each(steps.filter(({ kind }) => kind !== 'check'))(
  'the step $name has the same outcomes in every language',
  ({ words }) => {
    const outcomes = languages.map((language) => Object.keys(words?.[language].outcomes ?? {}));
    expect(new Set(outcomes.map((each) => each.join())).size).toBe(1);
  },
);

it('articles tell of steps that exist', () => {
  const names = steps.map(({ name }) => name);
  expect(articles.flatMap(({ step = [] }) => step).every((step) => names.includes(step))).toBe(true);
});
