import { expect, it } from 'vitest';
import type { Fault } from '../faults/fault.ts';
import type { Ground } from '../ground/ground.ts';
import { Journal } from '../load/journal.ts';
import { SeededDice } from '../load/seeded.dice.ts';
import { forAsLong, oneThenOther, struckInTurn, struckOnce } from './struck.ts';

const ground = {} as Ground;
const dice = new SeededDice(1);
const at = (journal: Journal) => journal.entries.map((entry) => ('what' in entry ? `${entry.type} ${entry.what}` : ''));

/** Ends the run with its heal, so that nothing is waited for. */
const fault = (name: string, over?: AbortController): Fault => ({
  name,
  what: name,
  brokers: 1,
  lastsMs: 0,
  strike: async () => async () => over?.abort(),
});

it('strikes each in turn, and each is over before the next begins', async () => {
  const journal = new Journal();
  const nemesis = struckInTurn([fault('a'), fault('b')], dice, 1);
  await nemesis(ground, journal, new AbortController().signal);
  expect(at(journal)).toEqual(['fault a', 'heal a', 'fault b', 'heal b']);
});

it('goes on from the beginning until it is told that it is over', async () => {
  const journal = new Journal();
  const over = new AbortController();
  let rounds = 0;
  const counted = { ...fault('b'), strike: async () => async () => void (++rounds === 2 && over.abort()) };
  await forAsLong(struckInTurn([fault('a'), counted], dice, 1))(ground, journal, over.signal);
  expect(at(journal).filter((entry) => entry.startsWith('heal'))).toEqual(['heal a', 'heal b', 'heal a', 'heal b']);
});

it('begins nothing once it is over', async () => {
  const journal = new Journal();
  const over = new AbortController();
  const both = oneThenOther(struckOnce(fault('a', over), dice, 1), struckOnce(fault('b'), dice, 1));
  await both(ground, journal, over.signal);
  expect(at(journal)).toEqual(['fault a', 'heal a']);
});
