import { describe, expect, it } from 'vitest';
import { bearerOf, Credentials } from './credentials.ts';

const known = new Credentials(['ada:Ada Lovelace:token-of-ada', 'grace:Grace Hopper:token-of-grace', 'no credential']);

describe('a token', () => {
  it('tells who it is', () => {
    expect(known.byToken('token-of-grace')).toEqual({ id: 'grace', name: 'Grace Hopper' });
  });

  it.each([undefined, '', 'token-of-ad', 'token-of-adaa', 'Ada Lovelace'])('%s is nobody’s', (token) => {
    expect(known.byToken(token)).toBeUndefined();
  });

  it('is not kept', () => {
    expect(JSON.stringify(known)).not.toContain('token-of');
  });
});

describe('a request', () => {
  it.each([
    ['Bearer abc', 'abc'],
    ['bearer abc', 'abc'],
    ['Basic abc', undefined],
    ['Bearer ', undefined],
    ['Bearer a b', undefined],
    [undefined, undefined],
  ])('with %s bears %s', (authorization, token) => {
    expect(bearerOf({ headers: { authorization } })).toBe(token);
  });
});
