import { type Candidate, passedOf, passesAll } from './program.ts';

/** Which program is good enough to be given to a customer, and why. */
export interface Review {
  /** The coder of the one that was picked. */
  readonly chosen?: string;
  readonly because: string;
  /** One line for each program. */
  readonly findings: readonly string[];
}

/** What passes all examples, also those its coder never saw; of several the one that is easiest to read. */
export const review = (candidates: readonly Candidate[]): Review => {
  const findings = candidates.map(findingOf);
  const sound = candidates.filter(({ tested }) => passesAll(tested)).toSorted(bySize);
  const [best, second] = sound;
  if (!best) return { because: 'No program passes every example.', findings };
  return { chosen: best.by, because: second ? better(best, second) : only(best, candidates), findings };
};

const bySize = (one: Candidate, other: Candidate): number =>
  one.program.parts - other.program.parts || one.program.source.length - other.program.source.length;

const better = ({ program: best }: Candidate, { program: second }: Candidate): string =>
  best.parts < second.parts
    ? `Both passed everything, and this one has fewer parts: ${best.parts} instead of ${second.parts}.`
    : `Both passed everything with as many parts, and this one is no longer than the other.`;

const only = (best: Candidate, candidates: readonly Candidate[]): string => {
  const failed = candidates.find(({ by }) => by !== best.by);
  if (!failed) return 'It is the only program there is, and it passed everything.';
  const { shown, heldOut } = failed.tested;
  const overfits = passedOf(shown) === shown.length && passedOf(heldOut) < heldOut.length;
  return overfits
    ? 'The other one did what was shown and failed on what was held back.'
    : 'The other one did not pass what was shown.';
};

const findingOf = ({ by, program, tested: { shown, heldOut, stopped } }: Candidate): string =>
  `${by} (${program.method}): ${passedOf(shown)} of ${shown.length} shown, ${passedOf(heldOut)} of ${heldOut.length} held back` +
  `${stopped ? `, stopped: ${stopped}` : ''}, ${program.parts} parts`;
