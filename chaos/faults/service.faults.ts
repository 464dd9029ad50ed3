import type { Ground, ServiceCopy } from '../ground/ground.ts';
import { deathPoints } from '../ground/ground.ts';
import type { Dice, Fault } from './fault.ts';

/** Every copy of a service, those that are down too. */
const copiesOf = ({ copies }: Ground, service: string): ServiceCopy[] =>
  copies.filter((copy) => copy.service === service);

const servicesOf = ({ copies }: Ground): string[] => [...new Set(copies.map(({ service }) => service))];

/** One that runs, if any does. */
const victimOf = ({ copies }: Ground, dice: Dice): ServiceCopy => {
  const up = copies.filter(({ running }) => running);
  return dice.pick(up.length > 0 ? up : copies);
};

export const killService: Fault = {
  name: 'kill-service',
  what: 'a copy of a service is killed, and started again a moment later',
  brokers: 1,
  lastsMs: 1_000,
  async strike(ground, dice) {
    const copy = victimOf(ground, dice);
    await copy.kill();
    return () => copy.start();
  },
};

export const killAllCopies: Fault = {
  name: 'kill-all-copies',
  what: 'all copies of a service are killed at once',
  brokers: 1,
  lastsMs: 3_000,
  async strike(ground, dice) {
    const copies = copiesOf(ground, dice.pick(servicesOf(ground)));
    await Promise.all(copies.map((copy) => copy.kill()));
    return async () => void (await Promise.all(copies.map((copy) => copy.start())));
  },
};

/** Often enough for some deaths in a strike, and seldom enough for some work between them. */
const chances = {
  'after-commit': 0.02,
  'after-publish': 0.1,
  'before-offset-commit': 0.1,
  'inside-accept': 0.5,
};

export const killAtPoint: Fault = {
  name: 'kill-at-point',
  what: 'a copy of a service ends itself where it hurts: between commit, publishing, the outbox and the offset, or inside the accept',
  brokers: 1,
  lastsMs: 15_000,
  async strike(ground, dice) {
    const point = dice.pick(deathPoints);
    const service = point === 'inside-accept' ? 'router' : dice.pick(servicesOf(ground));
    const copy = dice.pick(copiesOf(ground, service));
    await copy.startMortal({ point, chance: chances[point] });
    return async () => {
      await copy.kill();
      await copy.start();
    };
  },
};

export const restartService: Fault = {
  name: 'restart-service',
  what: 'the copies of a service are told to stop and started again, one after another, as for an upgrade',
  brokers: 1,
  lastsMs: 0,
  async strike(ground, dice) {
    for (const copy of copiesOf(ground, dice.pick(servicesOf(ground)))) {
      await copy.kill('SIGTERM');
      await copy.start();
    }
    return async () => {};
  },
};

export const freezeService: Fault = {
  name: 'freeze-service',
  what: 'a copy of a service stands still for longer than its session, and goes on as if nothing had been',
  brokers: 1,
  lastsMs: 20_000,
  async strike(ground, dice) {
    const copy = victimOf(ground, dice);
    copy.freeze();
    return async () => {
      copy.thaw();
      await copy.start();
    };
  },
};

export const addAndRemoveCopy: Fault = {
  name: 'add-and-remove-copy',
  what: 'a service gets one copy more, and loses it again',
  brokers: 1,
  lastsMs: 8_000,
  async strike(ground, dice) {
    const copy = await ground.add(dice.pick(servicesOf(ground)));
    return () => ground.remove(copy);
  },
};
