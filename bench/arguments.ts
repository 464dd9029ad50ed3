import { parseArgs } from 'node:util';
import type { Load } from './figures/result.ts';

export interface Arguments {
  /** Whether things grow. */
  readonly growth: boolean;
  /** Candidates, or what grows. */
  readonly only: readonly string[];
  readonly loads: readonly Load[];
  readonly seconds: number;
  readonly rounds: number;
  /** The service that is to be profiled. */
  readonly profile?: string;
  /** For so many minutes, the first candidate under the first load. */
  readonly soak?: number;
  readonly page: boolean;
  /** A profile to be drawn. */
  readonly flame?: string;
}

/** What there is to choose from. */
interface Known {
  readonly candidates: readonly string[];
  readonly axes: readonly string[];
}

const usual = { 'in-flight': '16,64,256', 'per-second': '10,100,500' } as const;

const oneLoop = { 'in-flight': '64' } as const;
const oneRate = { 'per-second': '20' } as const;

/** `npm run bench -- …`. @throws with a sentence for whoever typed it */
export function argumentsOf(args: readonly string[], { candidates, axes }: Known): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      growth: { type: 'boolean', default: false },
      only: { type: 'string' },
      'in-flight': { type: 'string' },
      'per-second': { type: 'string' },
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
      profile: { type: 'string' },
      soak: { type: 'string' },
      page: { type: 'boolean', default: false },
      flame: { type: 'string' },
    },
  });
  const known = values.growth ? axes : candidates;
  return {
    growth: values.growth,
    only: values.only?.split(',').map((name) => oneOf(known, name)) ?? known,
    loads: loadsOf({ ...(values.growth && oneLoop), ...(values.soak !== undefined && oneRate), ...values }),
    seconds: numberOf('--seconds', values.seconds, 1, 3_600),
    rounds: numberOf('--rounds', values.rounds, 1, 100),
    ...(values.profile !== undefined && { profile: values.profile }),
    ...(values.soak !== undefined && { soak: numberOf('--soak', values.soak, 1, 1_440) }),
    page: values.page,
    ...(values.flame !== undefined && { flame: values.flame }),
  };
}

type Asked = Readonly<Partial<Record<'in-flight' | 'per-second', string>>>;

/** Whoever names some loads wants those alone. */
function loadsOf({ 'in-flight': inFlight, 'per-second': perSecond }: Asked): readonly Load[] {
  const wanted = inFlight === undefined && perSecond === undefined ? usual : {};
  const numbers = (option: keyof Asked, text: string | undefined) =>
    (text ?? wanted[option as keyof typeof wanted] ?? '')
      .split(',')
      .filter(Boolean)
      .map((each) => numberOf(`--${option}`, each, 1, 10_000));
  return [
    ...numbers('in-flight', inFlight).map((each) => ({ inFlight: each })),
    ...numbers('per-second', perSecond).map((each) => ({ perSecond: each })),
  ];
}

function oneOf(known: readonly string[], name: string): string {
  if (known.includes(name)) return name;
  throw new Error(`--only has '${name}'; there are ${known.join(', ')}.`);
}

function numberOf(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  throw new Error(`${option} is '${text}', and must be a number from ${least} to ${most}.`);
}
