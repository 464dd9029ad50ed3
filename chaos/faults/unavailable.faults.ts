import type { Fault } from './fault.ts';

/** Listed so that nobody takes it for tried. */
const untried = (name: string, what: string, unavailable: string): Fault => ({
  name,
  what,
  brokers: 1,
  lastsMs: 0,
  unavailable,
  async strike() {
    throw new Error(unavailable);
  },
});

export const partBrokers = untried(
  'part-brokers',
  'brokers do not reach each other',
  'there are lines from services to brokers, and none among brokers; freeze-broker comes nearest',
);

export const slowModel = untried(
  'slow-model',
  'a model answers late, or never',
  'agents are started without a model here: what they decide needs none',
);
