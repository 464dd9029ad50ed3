import type { Value } from '../example.ts';

/** One step of a program: what it does to a value, and the same as JavaScript. */
export interface Operation {
  readonly name: string;
  /** Undefined where the value is not of its kind, or nothing comes of it. */
  run(value: Value): Value | undefined;
  /** `code` is an expression; so is what comes back. */
  write(code: string): string;
}

const textMax = 2_000;
const listMax = 500;

/** Whether it can be a value on the way. */
export const isFit = (value: Value | undefined): value is Value => {
  if (typeof value === 'string') return value.length <= textMax;
  if (typeof value === 'number') return Number.isFinite(value);
  return value !== undefined && value.length <= listMax && value.every(isFit);
};

export const quoted = (text: string): string => JSON.stringify(text);
