import { parseArgs } from 'node:util';
import type { Fault } from './faults/fault.ts';

export interface Arguments {
  readonly minutes: number;
  readonly faults: readonly Fault[];
  readonly brokers: 1 | 3;
  /** Conversations that begin in a second. */
  readonly rate: number;
  readonly seed: number;
  readonly again: boolean;
  readonly measure?: Measure;
}

/** Runs that are made for one figure: they have faults of their own. */
const measures = ['recovery', 'backlog', 'poison', 'stop'] as const;
export type Measure = (typeof measures)[number];

const usual = 'kill-service,kill-postgres,kill-broker';

/** `npm run chaos -- …`. @throws with a sentence for whoever typed it */
export function argumentsOf(args: readonly string[], known: readonly Fault[], seed: number): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '1' },
      faults: { type: 'string', default: usual },
      brokers: { type: 'string', default: '1' },
      rate: { type: 'string', default: '3' },
      seed: { type: 'string', default: String(seed) },
      measure: { type: 'string' },
      again: { type: 'boolean', default: false },
    },
  });
  const brokers = numberOf('--brokers', values.brokers, (n) => n === 1 || n === 3, '1 or 3') as 1 | 3;
  return {
    minutes: numberOf('--minutes', values.minutes, (n) => n > 0 && n <= 600, 'more than 0 and at most 600'),
    faults: faultsOf(values.faults, known, brokers),
    brokers,
    rate: numberOf('--rate', values.rate, (n) => n > 0 && n <= 200, 'more than 0 and at most 200'),
    seed: numberOf('--seed', values.seed, Number.isSafeInteger, 'a whole number'),
    again: values.again,
    ...(values.measure !== undefined && { measure: measureOf(values.measure) }),
  };
}

function numberOf(option: string, text: string, fits: (n: number) => boolean, what: string): number {
  const value = Number(text);
  if (text.trim() !== '' && fits(value)) return value;
  throw new Error(`${option} is '${text}', and must be ${what}.`);
}

function measureOf(text: string): Measure {
  const measure = measures.find((one) => one === text);
  if (measure) return measure;
  throw new Error(`--measure is '${text}', and must be one of ${measures.join(', ')}.`);
}

/** `all` are those that so many brokers and a usual disk allow. */
function faultsOf(text: string, known: readonly Fault[], brokers: number): readonly Fault[] {
  if (text === 'none') return [];
  if (text === 'all') return known.filter((fault) => fault.brokers <= brokers && !fault.disk && !fault.unavailable);
  return text.split(',').map((name) => {
    const fault = known.find((one) => one.name === name);
    if (!fault) throw new Error(`There is no fault '${name}'; there are ${known.map((one) => one.name).join(', ')}.`);
    if (fault.brokers > brokers) throw new Error(`${name} needs ${fault.brokers} brokers: say --brokers 3.`);
    if (fault.unavailable) throw new Error(`${name} cannot be done here: ${fault.unavailable}.`);
    return fault;
  });
}
