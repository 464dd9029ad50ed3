import { settled } from './virtual-time.ts';

/** Asked before everything that another process could see: the simulation answers when, and with what end. */
export interface Pace {
  /**
   * @param fates how it may end, what it is meant to end with first
   * @returns the fate; never, if the process that asks is dead by then
   */
  turn<F extends string>(label: string, fates: readonly [F, ...F[]]): Promise<F>;
}

/** Everything at once, and nothing fails: for tests of the adapters themselves. */
export const unpaced: Pace = {
  async turn(_, [meant]) {
    await settled();
    return meant;
  },
};
