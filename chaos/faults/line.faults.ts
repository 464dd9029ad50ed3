import { setInterval as every } from 'node:timers/promises';
import type { Ground, Weather } from '../ground/ground.ts';
import type { Dice, Fault } from './fault.ts';

const anyOf = ({ cluster }: Ground, dice: Dice): number => Math.floor(dice.roll() * cluster.size);

/** A fault of the line to one broker. */
const brokerLine = (name: string, what: string, weather: Weather): Fault => ({
  name,
  what,
  brokers: 1,
  lastsMs: 15_000,
  async strike(ground, dice) {
    const broker = anyOf(ground, dice);
    await ground.lines.toBroker(broker, weather);
    return () => ground.lines.toBroker(broker, {});
  },
});

const databaseLine = (name: string, what: string, weather: Weather): Fault => ({
  name,
  what,
  brokers: 1,
  lastsMs: 10_000,
  async strike({ lines }) {
    await lines.toDatabase(weather);
    return () => lines.toDatabase({});
  },
});

export const cutBrokerLine = brokerLine('cut-broker-line', 'no service reaches a broker', { state: 'lost' });

export const muteBrokerLine = brokerLine('mute-broker-line', 'a broker hears the services, and its answers are lost', {
  state: 'mute',
});

export const cutDatabaseLine = databaseLine('cut-database-line', 'no service reaches the database', { state: 'lost' });

export const muteDatabaseLine = databaseLine(
  'mute-database-line',
  'the database hears the services, and its answers are lost',
  { state: 'mute' },
);

const flapMs = 3_000;

export const flapLine: Fault = {
  name: 'flap-line',
  what: 'the line to a broker is cut and mended every three seconds',
  brokers: 1,
  lastsMs: 15_000,
  async strike(ground, dice) {
    const broker = anyOf(ground, dice);
    const over = new AbortController();
    const flapping = flap(ground, broker, over.signal);
    return async () => {
      over.abort();
      await flapping;
      await ground.lines.toBroker(broker, {});
    };
  },
};

async function flap({ lines }: Ground, broker: number, signal: AbortSignal): Promise<void> {
  await lines.toBroker(broker, { state: 'lost' });
  let whole = false;
  try {
    for await (const _ of every(flapMs, undefined, { signal })) {
      whole = !whole;
      await lines.toBroker(broker, whole ? {} : { state: 'lost' });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** 100 ms more or less, 3 Mbit/s, and in small pieces. */
const slow: Weather = { delayMs: 100, jitterMs: 50, bytesPerSecond: 375_000, slice: 1_000 };

export const slowNetwork: Fault = {
  name: 'slow-network',
  what: 'the lines to all brokers take 100 ms, more or less, and 3 Mbit/s',
  brokers: 1,
  lastsMs: 15_000,
  async strike({ lines, cluster }) {
    const brokers = Array.from({ length: cluster.size }, (_, broker) => broker);
    await Promise.all(brokers.map((broker) => lines.toBroker(broker, slow)));
    return async () => void (await Promise.all(brokers.map((broker) => lines.toBroker(broker, {}))));
  },
};

export const slowDatabase = databaseLine('slow-database', 'each statement takes a fifth of a second', {
  delayMs: 100,
  jitterMs: 50,
});

export const resetLines: Fault = {
  name: 'reset-lines',
  what: 'all connections of the services end at once, without a goodbye',
  brokers: 1,
  lastsMs: 0,
  async strike({ lines }) {
    await lines.reset();
    return async () => {};
  },
};
