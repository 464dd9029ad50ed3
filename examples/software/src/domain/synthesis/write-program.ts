import type { Program } from '../program.ts';
import type { Operation } from './operation.ts';
import { type Piece, wordsCode } from './pieces.ts';

/** A chain of steps as a function. */
export const programOfSteps = (name: string, steps: readonly Operation[]): Program => ({
  source: functionOf(name, [`return ${steps.reduce((code, step) => step.write(code), 'input')};`]),
  parts: steps.length,
  method: 'search by steps',
});

/** Pieces in a row as a function. */
export const programOfPieces = (name: string, pieces: readonly Piece[]): Program => {
  const whole = pieces.map(({ code }) => code).join(' + ') || '""';
  const needsWords = pieces.some(({ code }) => code.startsWith('words'));
  const lines = [...(needsWords ? [`const words = ${wordsCode};`] : []), `return ${whole};`];
  return { source: functionOf(name, lines), parts: pieces.length, method: 'alignment of pieces' };
};

const functionOf = (name: string, lines: readonly string[]): string =>
  [`function ${name}(input) {`, ...lines.map((line) => `  ${line}`), '}'].join('\n');
