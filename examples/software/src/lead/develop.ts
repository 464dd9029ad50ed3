import { type Delegating, outputOf, type TaskResult } from '@baton/agent-kit';
import type { Specification, Wish } from '../domain/example.ts';
import type { Candidate } from '../domain/program.ts';
import type { Review } from '../domain/review.ts';
import { coding, planning, reviewing, testing } from '../tasks.ts';

const coders = ['software-searcher', 'software-aligner'];

/** What the whole came to. */
export type Developed = Asked | Made | Failed;

interface Asked {
  readonly kind: 'asked';
  readonly question: string;
}

export interface Made {
  readonly kind: 'made';
  readonly specification: Specification;
  readonly chosen: Candidate;
  readonly review: Review;
}

/** No program is good enough, or somebody did not deliver: what a person has to know. */
export interface Failed {
  readonly kind: 'failed';
  readonly step: 'plan' | 'code' | 'test' | 'review';
  /** Stable, and without words of the customer. */
  readonly code: string;
  readonly tried: readonly string[];
}

/** Plan, two coders at once, tests of what they wrote, review. */
export async function develop(work: Delegating, wish: Wish): Promise<Developed> {
  const plan = { to: { capability: 'software.plan' }, description: `Plan the function ${wish.name}.`, input: { wish } };
  const result = await work.delegate({ ...plan, within: '30s' });
  const planned = outputOf(result, planning.output);
  if (!planned) return failed('plan', codeOf(result));
  if ('question' in planned) return { kind: 'asked', question: planned.question };
  return write(work, planned.specification);
}

async function write(work: Delegating, specification: Specification): Promise<Developed> {
  const { name, shown } = specification;
  const written = await work.fanOut(
    coders.map((agentId) => ({ to: { agentId }, description: `Write the function ${name}.`, input: { name, shown } })),
    { within: '60s' },
  );
  const drafts = written.map((result, nth) => ({
    by: coders[nth] as string,
    result,
    coded: outputOf(result, coding.output),
  }));
  const programs = drafts.flatMap(({ by, coded }) =>
    coded && 'program' in coded ? { by, program: coded.program } : [],
  );
  const tried = drafts.map(({ by, result, coded }) => `${by}: ${coded ? outcomeOf(coded) : codeOf(result)}`);
  return programs.length > 0 ? test(work, specification, programs) : failed('code', 'no_program', tried);
}

type Written = Pick<Candidate, 'by' | 'program'>;

async function test(work: Delegating, specification: Specification, programs: readonly Written[]): Promise<Developed> {
  const results = await work.fanOut(
    programs.map(({ by, program }) => ({
      to: { capability: 'software.test' },
      description: `Test what ${by} wrote.`,
      input: { specification, program },
    })),
    { within: '60s' },
  );
  const candidates = programs.flatMap((written, nth) => {
    const tested = results[nth] && outputOf(results[nth], testing.output);
    return tested ? { ...written, tested } : [];
  });
  return candidates.length > 0 ? pick(work, specification, candidates) : failed('test', 'no_test', results.map(codeOf));
}

async function pick(
  work: Delegating,
  specification: Specification,
  candidates: readonly Candidate[],
): Promise<Developed> {
  const description = `Review ${candidates.length} programs for ${specification.name}.`;
  const to = { capability: 'software.review' };
  const result = await work.delegate({ to, description, input: { candidates }, within: '30s' });
  const review = outputOf(result, reviewing.output);
  if (!review) return failed('review', codeOf(result));
  const chosen = candidates.find(({ by }) => by === review.chosen);
  return chosen ? { kind: 'made', specification, chosen, review } : failed('review', 'none_passes', review.findings);
}

const failed = (step: Failed['step'], code: string, tried: readonly string[] = []): Failed => ({
  kind: 'failed',
  step,
  code,
  tried,
});

const outcomeOf = (coded: ReturnType<typeof coding.output>): string => ('none' in coded ? coded.none : 'a program');

const codeOf = (result: TaskResult): string =>
  result.outcome === 'done' ? 'done' : (result.error?.code ?? result.outcome);
