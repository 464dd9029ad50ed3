import { expect, it } from 'vitest';
import type { Ground } from '../ground/ground.ts';
import { SeededDice } from '../load/seeded.dice.ts';
import type { Dice, Fault } from './fault.ts';
import { drawn, nemesisOf } from './nemesis.ts';

const mended: string[] = [];

/** Nothing of it is real but what `mend` does to it. */
const groundOf = (brokers: number): Ground => {
  const noted = (what: string) => async () => void mended.push(what);
  return {
    cluster: { size: brokers, empty: noted('empty'), thaw: noted('thaw'), start: noted('broker') },
    postgres: { empty: noted('empty'), thaw: noted('thaw'), start: noted('postgres') },
    lines: { heal: noted('lines') },
    copies: [],
  } as unknown as Ground;
};

/** Never calm, and one fault at a time. */
const restless: Dice = { roll: () => 0.9, pick: ([first]) => first as never };

const faultOf = (name: string, more: Partial<Fault> = {}): Fault => ({
  name,
  what: name,
  brokers: 1,
  lastsMs: 0,
  strike: async () => async () => {},
  ...more,
});

/** Plays so many rounds. */
async function played(rounds: number, faults: readonly Fault[], dice: Dice = new SeededDice(1)) {
  const over = new AbortController();
  const [written, told, waits]: [string[], string[], number[]] = [[], [], []];
  mended.length = 0;
  const pass = async (ms: number) => {
    waits.push(ms);
    if (waits.length === rounds) over.abort();
  };
  const diary = {
    fault: (what: string) => written.push(`fault ${what}`),
    heal: (what: string) => written.push(`heal ${what}`),
  };
  const nemesis = nemesisOf({ faults, dice, log: (line) => told.push(line), pass });
  await nemesis(groundOf(1), diary, over.signal);
  return { written, told, waits };
}

it('plays the same for the same seed, and otherwise for another', async () => {
  const faults = ['a', 'b', 'c', 'd'].map((name) => faultOf(name));
  const games = await Promise.all([7, 7, 8].map((seed) => played(40, faults, new SeededDice(seed))));
  expect(games[1]?.written).toEqual(games[0]?.written);
  expect(games[2]?.written).not.toEqual(games[0]?.written);
});

it('leaves everything in peace for a quarter of the time', () => {
  const dice = new SeededDice(3);
  const sizes = Array.from({ length: 4_000 }, () => drawn([faultOf('a'), faultOf('b')], 1, dice).length);
  expect(sizes.filter((size) => size === 0).length / sizes.length).toBeCloseTo(0.25, 1);
  expect(new Set(sizes)).toEqual(new Set([0, 1, 2]));
});

it('draws no fault twice at once, none that needs more brokers, and none that cannot be done here', () => {
  const faults = [
    faultOf('a'),
    faultOf('three', { brokers: 3 }),
    faultOf('never', { unavailable: 'no' }),
    faultOf('b'),
  ];
  const dice = new SeededDice(5);
  for (let n = 0; n < 500; n++) {
    const names = drawn(faults, 1, dice).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(['a', 'b']).toEqual(expect.arrayContaining(names));
  }
});

it('redraws after ten to twenty seconds, and lets a fault stand for as long as it lasts', async () => {
  const { waits } = await played(100, [faultOf('short')]);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(10_000);
  expect(Math.max(...waits)).toBeLessThan(20_000);
  const long = await played(10, [faultOf('long', { lastsMs: 60_000 })]);
  expect(long.waits).toContain(60_000);
});

it('writes down each fault and its end', async () => {
  const { written } = await played(20, [faultOf('a')]);
  expect(written.length).toBeGreaterThan(10);
  expect(written).toEqual(written.map((_, n) => (n % 2 === 0 ? 'fault a' : 'heal a')));
});

it('mends everything where a strike fails, where a heal fails, and at the end', async () => {
  const broken = async () => {
    throw new Error('no hands');
  };
  const clumsy = faultOf('clumsy', { strike: broken });
  const { told, written } = await played(1, [clumsy], restless);
  expect(told).toEqual(['clumsy could not strike: no hands']);
  expect(written).toEqual(['fault clumsy', 'heal clumsy']);
  expect(mended.filter((what) => what === 'postgres')).toHaveLength(2);
  const stuck = await played(1, [faultOf('stuck', { strike: async () => broken })], restless);
  expect(stuck.told).toEqual(['stuck could not heal: no hands']);
  expect(mended.filter((what) => what === 'postgres')).toHaveLength(2);
});
