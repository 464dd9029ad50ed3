import { RefusedInput } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { codeOf, RetryableError, TerminalError } from '../errors.ts';
import { framesOf, judge, describe as summary } from './failure-policy.ts';

const said = 'what the customer said';
const databaseError = (code: string) => Object.assign(new Error(said), { code, constraint: 'one_open_handoff' });

describe('a failed record', () => {
  it('is a dead letter at once when the input is refused', () => {
    const verdict = judge(new RefusedInput('stale_epoch', 'epoch 3, now 4'), 1, 0);
    expect(verdict).toEqual({ deadLetter: { code: 'stale_epoch', detail: 'epoch 3, now 4' } });
  });

  it('is a dead letter at once when trying again cannot help', () => {
    expect(judge(new TerminalError('no_such_table'), 1, 0)).toMatchObject({ deadLetter: { code: 'no_such_table' } });
  });

  it('is tried three times more when the error is unknown, then a dead letter without its message', () => {
    const tries = [1, 2, 3, 4].map((attempt) => judge(new TypeError(said), attempt, 0));
    expect(tries).toEqual([
      { retryInMs: 50 },
      { retryInMs: 200 },
      { retryInMs: 800 },
      { deadLetter: { code: 'error', detail: 'TypeError' } },
    ]);
  });

  it.each([
    ['a service that is down', new RetryableError('kafka_unavailable')],
    ['a connection that was lost', Object.assign(new Error('read'), { code: 'ECONNRESET' })],
    ['a connection that pg lost', new Error('Connection terminated unexpectedly')],
    ['a database that shuts down', databaseError('57P01')],
    ['a deadlock', databaseError('40P01')],
    ['a full disk', databaseError('53100')],
  ])('is tried for ever, at most every six seconds, because of %s', (_, error) => {
    expect(judge(error, 1, 0)).toEqual({ retryInMs: 100 });
    expect(judge(error, 1_000_000, 1)).toEqual({ retryInMs: 6_000 });
  });

  it('because of a violated constraint is no outage', () => {
    expect(judge(databaseError('23505'), 4, 0)).toMatchObject({
      deadLetter: { detail: 'Error 23505 one_open_handoff' },
    });
  });
});

describe('an error', () => {
  it('is told without its message', () => {
    const error = new SyntaxError(`Unexpected token, "${said}" is not valid JSON`);
    expect(summary(error) + codeOf(error) + framesOf(error)).not.toContain(said);
    expect(framesOf(error)).toContain('failure-policy.spec.ts');
  });

  it('may be anything that can be thrown', () => {
    expect(judge('text', 4, 0)).toEqual({ deadLetter: { code: 'error', detail: 'string' } });
    expect(judge(undefined, 4, 0)).toMatchObject({ deadLetter: { code: 'error' } });
  });
});
