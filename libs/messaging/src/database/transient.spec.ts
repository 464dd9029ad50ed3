import { describe, expect, it } from 'vitest';
import { isTransient } from './transient.ts';

const withCode = (code: string) => Object.assign(new Error('from the driver'), { code });

describe('an error of the database', () => {
  it.each(['08006', '40001', '40P01', '53300', '57P01', '57014', '55P03', '25P03', 'ECONNREFUSED', 'EPIPE'])(
    'is of the moment: %s',
    (code) => expect(isTransient(withCode(code))).toBe(true),
  );

  it.each(['23505', '42601', '22P02', 'ERR_INVALID_ARG_TYPE'])('is of the statement: %s', (code) =>
    expect(isTransient(withCode(code))).toBe(false),
  );

  it('is of the moment when pg itself lost the connection', () => {
    const told = ['Connection terminated due to connection timeout', 'timeout exceeded when trying to connect'];
    expect(told.map((message) => isTransient(new Error(message)))).toEqual([true, true]);
    expect(isTransient(new Error('something else'))).toBe(false);
    expect(isTransient('Connection terminated')).toBe(false);
  });
});
