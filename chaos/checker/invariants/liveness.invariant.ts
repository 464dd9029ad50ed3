import type { Evidence } from '../evidence.ts';
import type { Violation } from '../violation.ts';

const tail = 100;
const limitMs = 30_000;

/** I22: after the last fault has ended everything works again: the last operations all succeed, and in time. */
export const liveness = ({ operations, nemesis }: Evidence): Violation[] => {
  const last = nemesis.at(-1);
  if (last?.type === 'fault') return [{ invariant: 'I22', what: `${last.what} never ended`, where: 'journal' }];
  const since = operations.filter(({ time, f }) => f !== 'poison' && time >= (last?.time ?? 0)).slice(-tail);
  return since.flatMap(({ id, f, outcome, time, completedAt }): Violation[] => {
    const took = (completedAt ?? Number.POSITIVE_INFINITY) - time;
    // Who chooses what to do while waiting may be told that the wait is over.
    const answered = outcome === 'ok' || (f === 'choose' && outcome === 'fail');
    if (answered && took <= limitMs) return [];
    return [{ invariant: 'I22', what: `${outcome} after ${took} ms, with no fault left`, where: `operation ${id}` }];
  });
};
