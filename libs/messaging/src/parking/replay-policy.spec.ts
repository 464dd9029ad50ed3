import { RefusedInput } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { RetryableError, TerminalError } from '../errors.ts';
import { judgeReplay } from './replay-policy.ts';

const PATIENCE = 60_000;
const bug = new TypeError('what the customer said');

/** The times at which a record that was parked after some failed attempts is tried, in ms, until its end. */
function story(error: unknown, parkedForMs = 1_000, failed = 4): { tries: number[]; end: string } {
  const tries = [parkedForMs];
  for (let attempts = failed + 1; attempts < 100; attempts += 1) {
    const at = tries.at(-1) ?? 0;
    const verdict = judgeReplay(error, attempts, at, PATIENCE, 0);
    if (!('inMs' in verdict)) return { tries, end: verdict.kind };
    tries.push(at + verdict.inMs);
  }
  return { tries, end: 'never' };
}

describe('a parked record', () => {
  it('is tried less and less often, for the last time when patience ends, and then given up', () => {
    expect(story(bug)).toEqual({ tries: [1_000, 3_000, 7_000, 15_000, 30_000, 45_000, 60_000], end: 'givenUp' });
  });

  it('that was parked at once is tried soon at first', () => {
    expect(story(bug, 50, 1).tries.slice(0, 4)).toEqual([50, 250, 1_050, 2_050]);
  });

  it('that waited behind another until patience ended is tried once', () => {
    expect(story(bug, 61_000)).toEqual({ tries: [61_000], end: 'givenUp' });
  });

  it('is a dead letter at once when it proves refused, or beyond help, and nobody need be told', () => {
    expect(story(new RefusedInput('stale_epoch', 'epoch 3, now 4'))).toEqual({ tries: [1_000], end: 'refused' });
    expect(story(new TerminalError('no_such_thing')).end).toBe('refused');
  });

  it('is not given up because of an outage, however long', () => {
    expect(judgeReplay(new RetryableError('database_away'), 5, PATIENCE * 10, PATIENCE, 0)).toEqual({
      kind: 'postpone',
      inMs: 800,
    });
  });

  it('keeps its dead letter free of what was said', () => {
    expect(judgeReplay(bug, 9, PATIENCE, PATIENCE, 0)).toEqual({
      kind: 'givenUp',
      reason: { code: 'error', detail: 'TypeError' },
    });
  });
});
