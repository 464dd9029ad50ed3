import { OUT_OF_SCOPE } from '../labelled-example.ts';
import type { Answer } from './answer.ts';
import { calibrationError } from './calibration-error.ts';
import { macroF1 } from './macro-f1.ts';

/** Shares from 0 to 1; null where no message could show it. */
export type Figures = {
  readonly messages: number;
  /** Of all messages, those given what was expected. */
  readonly accuracy: number;
  /** Of those that fit a label: one that was refused counts as wrong. */
  readonly inScopeAccuracy: number | null;
  /** Of those that fit no label, those that were refused. */
  readonly oosRecall: number | null;
  readonly macroF1: number;
  readonly calibrationError: number;
};

export function figuresOf(answers: readonly Answer[]): Figures {
  const strangers = answers.filter(({ expected }) => expected === OUT_OF_SCOPE);
  const fitting = answers.filter(({ expected }) => expected !== OUT_OF_SCOPE);
  return {
    messages: answers.length,
    accuracy: rightShare(answers) ?? 0,
    inScopeAccuracy: rightShare(fitting),
    oosRecall: rightShare(strangers),
    macroF1: macroF1(answers),
    calibrationError: calibrationError(answers),
  };
}

const rightShare = (answers: readonly Answer[]): number | null =>
  answers.length === 0 ? null : answers.filter(({ expected, given }) => given === expected).length / answers.length;
