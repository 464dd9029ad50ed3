import { describe, expect, it } from 'vitest';
import { askedBy } from './arguments.ts';

describe('what npm run policy is asked', () => {
  it('is a verb, what it is about, and of how much', () => {
    expect(askedBy(['backtest', 'new.yaml', '--last', '500', '--json'])).toMatchObject({
      verb: 'backtest',
      words: ['new.yaml'],
      last: 500,
      json: true,
    });
  });

  it('is, of a dry run, also who says it', () => {
    const asked = askedBy(['dry-run', 'My bill is wrong', '--customer', 'tier=vip', '--customer', 'note=a=b']);
    expect(asked).toMatchObject({
      words: ['My bill is wrong'],
      attributes: { tier: 'vip', note: 'a=b' },
      language: 'en',
      from: 'triage-agent',
    });
  });

  it('may be the usage', () => {
    expect(askedBy(['--help'])).toBeUndefined();
  });

  it.each([
    [['chek', 'file'], "'chek' is no verb: there are check, backtest"],
    [[], "'none' is no verb"],
    [['diff', 'one.yaml'], 'diff takes 2 things, not 1'],
    [['backtest', 'file', '--last', 'many'], "--last is 'many', not a number from 1"],
    [['dry-run', 'words', '--customer', 'vip'], "--customer is 'vip', not NAME=VALUE"],
    [['check', 'file', '--sure'], '--help tells the options'],
  ])('%j is refused: %s', (args, why) => {
    expect(() => askedBy(args)).toThrow(why);
  });
});
