import { expect, it } from 'vitest';
import { argumentsOf } from './arguments.ts';

const asked = (...args: string[]) => argumentsOf(args, { candidates: ['baton', 'chain'], axes: ['stored', 'agents'] });

it('asks all candidates under the usual loads, where nobody says otherwise', () => {
  const { only, loads, seconds, rounds } = asked();
  expect({ only, seconds, rounds }).toEqual({ only: ['baton', 'chain'], seconds: 5, rounds: 3 });
  expect(loads).toEqual([
    { inFlight: 16 },
    { inFlight: 64 },
    { inFlight: 256 },
    { perSecond: 10 },
    { perSecond: 100 },
    { perSecond: 500 },
  ]);
});

it('asks under the loads that are named, and no others', () => {
  expect(asked('--in-flight', '4').loads).toEqual([{ inFlight: 4 }]);
  expect(asked('--per-second', '10,20').loads).toEqual([{ perSecond: 10 }, { perSecond: 20 }]);
});

it('has all grow at 64 in flight, where nobody says otherwise', () => {
  expect(asked('--growth')).toMatchObject({ growth: true, only: ['stored', 'agents'], loads: [{ inFlight: 64 }] });
  expect(asked('--growth', '--in-flight', '8').loads).toEqual([{ inFlight: 8 }]);
});

it('goes on for so many minutes under one load', () => {
  expect(asked('--soak', '30')).toMatchObject({ soak: 30, loads: [{ perSecond: 20 }] });
  expect(asked('--soak', '30', '--per-second', '70').loads).toEqual([{ perSecond: 70 }]);
});

it('says what is wrong', () => {
  expect(() => asked('--only', 'nobody')).toThrow("--only has 'nobody'; there are baton, chain.");
  expect(() => asked('--in-flight', '0')).toThrow("--in-flight is '0', and must be a number from 1 to 10000.");
  expect(() => asked('--seconds', 'long')).toThrow("--seconds is 'long', and must be a number from 1 to 3600.");
});
