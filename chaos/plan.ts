import type { Arguments } from './arguments.ts';
import type { Plan } from './campaign.ts';
import type { Dice } from './faults/fault.ts';
import { nemesisOf } from './faults/nemesis.ts';
import type { Journal } from './load/journal.ts';
import { poison } from './load/poison.fault.ts';
import { SeededDice } from './load/seeded.dice.ts';
import { gracefulStops } from './measures/graceful.stops.ts';
import { outage } from './measures/outage.fault.ts';
import { forAsLong, type Nemesis, oneThenOther, struckInTurn, struckOnce } from './measures/struck.ts';

const usuallyElsewhere = 0.05;
const beforeOutageMs = 15_000;
const calmMs = 8_000;
/** Consumers that lost their broker are a group again only after a session. */
const calmForRecoveryMs = 25_000;

/** What is to be done, from what was asked for. */
export const planOf = (asked: Arguments, journal: Journal): Plan => {
  const { seed, rate, faults, measure } = asked;
  return {
    forMs: asked.minutes * 60_000,
    rate,
    seed,
    elsewhere: measure === 'backlog' ? 1 : usuallyElsewhere,
    nemesis: troubleOf(asked, journal, new SeededDice(seed + 2)),
    again: asked.again,
    faulty: measure !== undefined || faults.length > 0,
  };
};

function troubleOf({ measure, minutes, faults }: Arguments, journal: Journal, dice: Dice): Nemesis {
  switch (measure) {
    case 'backlog':
      return struckOnce(outage, dice, beforeOutageMs);
    case 'poison':
      return struckOnce({ ...poison(journal), lastsMs: minutes * 60_000 }, dice, minutes * 30_000);
    case 'stop':
      return gracefulStops;
    case 'recovery':
      return forAsLong(struckInTurn(faults, dice, calmForRecoveryMs));
    case undefined:
      // Each once, so that none is left out; then whatever the dice say.
      return oneThenOther(struckInTurn(faults, dice, calmMs), nemesisOf({ faults, dice, log: console.log }));
  }
}
