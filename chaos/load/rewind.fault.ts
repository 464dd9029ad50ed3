import type { Fault } from '../faults/fault.ts';
import { setBack } from './group.offsets.ts';

const back = 500;

/** As an operator does it who wants to be sure. */
export const rewind: Fault = {
  name: 'rewind',
  what: 'a service is stopped in order, and reads the last five hundred records of each partition again',
  brokers: 1,
  lastsMs: 0,
  async strike({ brokers, copies }, dice) {
    const { service } = dice.pick(copies);
    const own = copies.filter((copy) => copy.service === service);
    await Promise.all(own.map((copy) => copy.kill('SIGTERM')));
    await setBack(brokers, service, back);
    return async () => void (await Promise.all(own.map((copy) => copy.start())));
  },
};
