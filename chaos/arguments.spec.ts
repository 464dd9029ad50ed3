import { expect, it } from 'vitest';
import { argumentsOf } from './arguments.ts';
import type { Fault } from './faults/fault.ts';

const fault = (name: string, brokers = 1): Fault => ({
  name,
  what: name,
  brokers,
  lastsMs: 0,
  strike: async () => async () => {},
});
const known = [fault('kill-service'), fault('kill-postgres'), fault('kill-broker'), fault('freeze-broker', 3)];
const parsed = (...args: string[]) => argumentsOf(args, known, 7);
const names = (...args: string[]) => parsed(...args).faults.map(({ name }) => name);

it('is a minute of kills on one broker when nothing is said', () => {
  expect(parsed()).toMatchObject({ minutes: 1, brokers: 1, seed: 7 });
  expect(names()).toEqual(['kill-service', 'kill-postgres', 'kill-broker']);
});

it('takes the faults that are named, none, or all that so many brokers allow', () => {
  expect(names('--faults', 'kill-broker,kill-service')).toEqual(['kill-broker', 'kill-service']);
  expect(names('--faults', 'none')).toEqual([]);
  expect(names('--faults', 'all')).not.toContain('freeze-broker');
  expect(names('--faults', 'all', '--brokers', '3')).toContain('freeze-broker');
});

it.each([
  [['--minutes', 'x'], "--minutes is 'x'"],
  [['--brokers', '2'], 'must be 1 or 3'],
  [['--rate', ''], 'more than 0'],
  [['--faults', 'rain'], "no fault 'rain'; there are kill-service"],
  [['--faults', 'freeze-broker'], 'needs 3 brokers'],
  [['--measure', 'luck'], 'one of recovery, backlog, poison, stop'],
  [['--sped', '1'], '--sped'],
])('says what is wrong with %j', (args, words) => {
  expect(() => parsed(...args)).toThrow(words);
});
