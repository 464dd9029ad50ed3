import { describe, expect, it } from 'vitest';
import { OUT_OF_SCOPE } from '../labelled-example.ts';
import type { Answer } from './answer.ts';
import { calibrationError } from './calibration-error.ts';
import { confusions } from './confusions.ts';
import { figuresOf } from './figures.ts';
import { macroF1 } from './macro-f1.ts';

const answer = (expected: string, given: string, confidence = 0.9): Answer => ({
  expected,
  given,
  best: given,
  confidence,
});
const times = (count: number, each: Answer): readonly Answer[] => new Array<Answer>(count).fill(each);

describe('calibrationError', () => {
  it('is nothing where seven in ten guesses of 0.7 are right', () => {
    expect(calibrationError([...times(7, answer('a', 'a', 0.7)), ...times(3, answer('a', 'b', 0.7))])).toBeCloseTo(0);
  });

  it('is the mean distance, weighed by how many messages a tenth has', () => {
    const answers = [...times(30, answer('a', 'a', 0.9)), ...times(10, answer('a', 'b', 0.3))];
    expect(calibrationError(answers)).toBeCloseTo((30 * 0.1 + 10 * 0.3) / 40);
  });

  it('lets errors of different tenths not make up for one another', () => {
    expect(calibrationError([answer('a', 'b', 0.5), answer('a', 'a', 0.4)])).toBeCloseTo((0.5 + 0.6) / 2);
  });

  it('has a place for certainty', () => {
    expect(calibrationError([answer('a', 'a', 1)])).toBe(0);
  });

  it('takes the confidence in the best label of what fits none for wrong, refused or not', () => {
    expect(calibrationError([{ expected: OUT_OF_SCOPE, given: OUT_OF_SCOPE, best: 'a', confidence: 0.2 }])).toBeCloseTo(
      0.2,
    );
  });
});

describe('macroF1', () => {
  it('counts a rare label as much as a frequent one', () => {
    expect(macroF1([...times(98, answer('a', 'a')), answer('b', 'b'), answer('b', 'a')])).toBeCloseTo(
      ((2 * 98) / (98 + 99) + 2 / 3) / 2,
    );
  });

  it('counts a label that was given without being expected', () => {
    expect(macroF1([answer('a', 'a'), answer('a', 'c')])).toBeCloseTo((2 / 3 + 0) / 2);
  });
});

describe('figuresOf', () => {
  const refused: Answer = { expected: OUT_OF_SCOPE, given: OUT_OF_SCOPE, best: 'a', confidence: 0.1 };

  it('counts who was refused wrongly as wrong, and who fits nothing apart', () => {
    const figures = figuresOf([
      ...times(6, answer('a', 'a')),
      answer('a', 'b'),
      answer('a', OUT_OF_SCOPE),
      ...times(3, refused),
      answer(OUT_OF_SCOPE, 'a'),
    ]);
    expect(figures).toMatchObject({ messages: 12, inScopeAccuracy: 6 / 8, oosRecall: 3 / 4, accuracy: 9 / 12 });
  });

  it('says nothing of what no message could show', () => {
    expect(figuresOf([answer('a', 'a')]).oosRecall).toBeNull();
    expect(figuresOf([refused]).inScopeAccuracy).toBeNull();
  });
});

describe('confusions', () => {
  it('has the most frequent first, each way for itself', () => {
    const answers = [answer('a', 'b'), ...times(2, answer('b', 'a')), answer('a', 'a')];
    expect(confusions(answers)).toEqual([
      { expected: 'b', given: 'a', messages: 2 },
      { expected: 'a', given: 'b', messages: 1 },
    ]);
  });
});
