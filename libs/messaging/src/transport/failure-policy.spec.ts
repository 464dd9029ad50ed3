import { RefusedInput } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { codeOf, RetryableError, TerminalError } from '../errors.ts';
import { framesOf, isOutage, judge, outageBackoff, describe as summary } from './failure-policy.ts';

const said = 'what the customer said';
const tried = (attempt: number, failedForMs = 0, crowded = false) => ({ attempt, failedForMs, crowded });
const databaseError = (code: string) => Object.assign(new Error(said), { code, constraint: 'one_open_handoff' });

describe('a failed record', () => {
  it('is a dead letter at once when the input is refused', () => {
    const verdict = judge(new RefusedInput('stale_epoch', 'epoch 3, now 4'), tried(1), 0);
    expect(verdict).toEqual({ kind: 'deadLetter', reason: { code: 'stale_epoch', detail: 'epoch 3, now 4' } });
  });

  it('is a dead letter at once when trying again cannot help', () => {
    expect(judge(new TerminalError('no_such_table'), tried(1), 0)).toMatchObject({
      kind: 'deadLetter',
      reason: { code: 'no_such_table' },
    });
  });

  it('is tried three times more when the error is unknown, then parked without its message', () => {
    const tries = [1, 2, 3, 4].map((attempt) => judge(new TypeError(said), tried(attempt), 0));
    expect(tries).toEqual([
      { kind: 'again', inMs: 50 },
      { kind: 'again', inMs: 200 },
      { kind: 'again', inMs: 800 },
      { kind: 'park', reason: { code: 'error', detail: 'TypeError' } },
    ]);
  });

  it('is parked earlier when the next try would begin more than two seconds after the first', () => {
    expect(judge(new TypeError(said), tried(2, 1_800), 0)).toMatchObject({ kind: 'again' });
    expect(judge(new TypeError(said), tried(2, 1_801), 0)).toMatchObject({ kind: 'park' });
  });

  it('is parked at once when others have just been', () => {
    expect(judge(new TypeError(said), tried(1, 0, true), 0)).toMatchObject({ kind: 'park' });
  });

  it('because of a violated constraint names it, and not the row', () => {
    expect(judge(databaseError('23505'), tried(4), 0)).toMatchObject({
      reason: { detail: 'Error 23505 one_open_handoff' },
    });
  });
});

describe('an outage', () => {
  it.each([
    ['a service that is down', new RetryableError('kafka_unavailable')],
    ['a connection that was lost', Object.assign(new Error('read'), { code: 'ECONNRESET' })],
    ['a connection that pg lost', new Error('Connection terminated unexpectedly')],
    ['a database that shuts down', databaseError('57P01')],
    ['a deadlock', databaseError('40P01')],
    ['a full disk', databaseError('53100')],
  ])('is %s', (_, error) => expect(isOutage(error)).toBe(true));

  it('is no bug, and no row that contradicts another', () => {
    expect([new TypeError(said), databaseError('23505'), new RefusedInput('invalid', '')].some(isOutage)).toBe(false);
  });

  it('is waited for, at most six seconds between two tries', () => {
    expect(outageBackoff(1, 0)).toBe(100);
    expect(outageBackoff(1_000_000, 1)).toBe(6_000);
  });
});

describe('an error', () => {
  it('is told without its message', () => {
    const error = new SyntaxError(`Unexpected token, "${said}" is not valid JSON`);
    expect(summary(error) + codeOf(error) + framesOf(error)).not.toContain(said);
    expect(framesOf(error)).toContain('failure-policy.spec.ts');
  });

  it('may be anything that can be thrown', () => {
    expect(judge('text', tried(4), 0)).toEqual({ kind: 'park', reason: { code: 'error', detail: 'string' } });
    expect(judge(undefined, tried(4), 0)).toMatchObject({ kind: 'park', reason: { code: 'error' } });
  });
});
