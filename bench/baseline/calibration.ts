import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import { contextPackage, contextPackageSchema } from './context-package.ts';

/** Microseconds that each takes with 4 KiB, on the machine whose bare chain is the anchor. */
const anchors = { stringify: 5.4, parse: 5.1, validate: 10.1, sha256: 3.5 } as const;

type Work = keyof typeof anchors;
export type Micros = Readonly<Record<Work, number>>;

export interface Calibration {
  readonly micros: Micros;
  /** How many times as fast as the machine of the anchors this one is, without disks and networks. */
  readonly factor: number;
}

const ROUNDS = 5;
const TIMES = 20_000;

/** Fixed work of a processor, which takes a second or two. Honest where nobody else computes. */
export function calibrate(): Calibration {
  const context = contextPackage();
  const bytes = Buffer.from(JSON.stringify(context));
  const isValid = new Ajv().compile(contextPackageSchema);
  const micros = {
    stringify: microsOf(() => JSON.stringify(context)),
    parse: microsOf(() => JSON.parse(bytes.toString())),
    validate: microsOf(() => isValid(context)),
    sha256: microsOf(() => createHash('sha256').update(bytes).digest()),
  };
  return { micros, factor: factorOf(micros) };
}

/** The geometric mean: no work counts for more because it takes longer. */
export function factorOf(micros: Micros): number {
  const works = Object.keys(anchors) as Work[];
  const sum = works.reduce((logs, work) => logs + Math.log(anchors[work] / micros[work]), 0);
  return Math.exp(sum / works.length);
}

/** The median of the rounds; one before them is for the compiler. */
export function microsOf(work: () => unknown, now = () => performance.now()): number {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const began = now();
    for (let n = 0; n < TIMES; n += 1) work();
    return ((now() - began) * 1_000) / TIMES;
  });
  return rounds.slice(1).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
