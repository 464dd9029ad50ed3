import type { Operation } from './operation.ts';

/** From and to numbers. */
export const numberOperations = (constants: readonly number[]): readonly Operation[] => [
  number(
    'rounded',
    (value) => Math.round(value),
    (code) => `Math.round(${code})`,
  ),
  number(
    'without its sign',
    (value) => Math.abs(value),
    (code) => `Math.abs(${code})`,
  ),
  number(
    'squared',
    (value) => value ** 2,
    (code) => `(${code}) ** 2`,
  ),
  number(
    'with two places',
    (value) => value.toFixed(2),
    (code) => `(${code}).toFixed(2)`,
  ),
  number(
    'as text',
    (value) => String(value),
    (code) => `String(${code})`,
  ),
  {
    name: 'as a number',
    run: (value) => (isNumeral(value) ? Number(value) : undefined),
    write: (code) => `Number(${code})`,
  },
  {
    name: 'length',
    run: (value) => (typeof value === 'string' ? value.length : undefined),
    write: (code) => `${code}.length`,
  },
  ...constants.flatMap((constant) => [
    number(
      `plus ${constant}`,
      (value) => value + constant,
      (code) => `(${code} + ${constant})`,
    ),
    number(
      `minus ${constant}`,
      (value) => value - constant,
      (code) => `(${code} - ${constant})`,
    ),
    number(
      `times ${constant}`,
      (value) => value * constant,
      (code) => `(${code} * ${constant})`,
    ),
    ...(constant === 0
      ? []
      : [
          number(
            `by ${constant}`,
            (value) => value / constant,
            (code) => `(${code} / ${constant})`,
          ),
        ]),
  ]),
];

const isNumeral = (value: unknown): value is string => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);

function number(name: string, run: (value: number) => string | number, write: Operation['write']): Operation {
  return { name, run: (value) => (typeof value === 'number' ? run(value) : undefined), write };
}
