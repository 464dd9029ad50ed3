import type { Assignment, Deadline, Delegating, TaskResult } from '../domain/delegating.ts';
import { type Call, differenceOf, type GivenOut } from '../domain/run.ts';
import { DelegationRefused } from './delegation-refused.ts';
import { millisecondsOf } from './duration.ts';

/** Answers the calls of one run: those of former runs as they were answered, the first other ones never. */
export class Delegator implements Delegating {
  private readonly begun = performance.now();
  private readonly waiting: Call[] = [];
  private places = 0;
  private suspend = (): void => undefined;
  /** Resolves once a call has to wait; what else is asked for in the same moment goes along. */
  readonly suspended = new Promise<void>((resolve) => {
    this.suspend = () => void setImmediate(resolve);
  });

  /** @param forbidden where nothing may be given out: in what mode */
  constructor(
    private readonly before: readonly GivenOut[] = [],
    private readonly forbidden?: string,
  ) {}

  async delegate({ within, ...assignment }: Assignment & Deadline): Promise<TaskResult> {
    const [result] = await this.call('delegate', [assignment], within);
    return result as TaskResult;
  }

  async fanOut(assignments: readonly Assignment[], { within }: Deadline): Promise<readonly TaskResult[]> {
    return assignments.length === 0 ? [] : this.call('fanOut', assignments, within);
  }

  /** What has to be asked for; nothing where the run has come to its end. @throws DelegationRefused where it left out what it had asked for before */
  unanswered(): readonly Call[] {
    if (this.before.some(({ place }) => place >= this.places))
      throw differs(this.places, 'nothing more is given out where a former run did so');
    return this.waiting;
  }

  private call(kind: Call['kind'], assignments: readonly Assignment[], within: Deadline['within']) {
    const place = this.places++;
    const call = {
      place,
      kind,
      assignments,
      withinMs: withinOf(kind, within),
      afterMs: performance.now() - this.begun,
    };
    if (this.forbidden !== undefined)
      throw new DelegationRefused(
        'no_delegation_allowed',
        `${kind}(): in mode ${this.forbidden} nothing is given out; only the owner of a conversation does so, or a worker.`,
      );
    const known = this.before.filter((given) => given.place === place);
    return known.length > 0 ? Promise.resolve(answered(call, known)) : this.wait(call);
  }

  private wait(call: Call): Promise<TaskResult[]> {
    this.waiting.push(call);
    this.suspend();
    return new Promise(() => {});
  }
}

const answered = (call: Call, known: readonly GivenOut[]): TaskResult[] => {
  const difference = differenceOf(call, known);
  if (difference) throw differs(call.place, difference);
  return known.flatMap(({ result }) => result ?? []);
};

const differs = (place: number, how: string): DelegationRefused =>
  new DelegationRefused(
    'delegations_differ',
    `Call ${place + 1} of delegate() and fanOut(): ${how}. The code runs again from its beginning once results are in, and has to ` +
      'give out the same again: let it decide by what it is given alone, never by the clock, by chance or by what may change meanwhile.',
  );

const withinOf = (kind: Call['kind'], within: Deadline['within']): number => {
  const milliseconds = millisecondsOf(within);
  if (milliseconds === undefined)
    throw new DelegationRefused(
      'not_sendable',
      `${kind}(): within is a number with ms, s, m or h, such as '30s', above nothing.`,
    );
  return milliseconds;
};
