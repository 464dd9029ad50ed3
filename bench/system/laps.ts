import { setTimeout as pause } from 'node:timers/promises';
import type { Answered, Customers, Took } from './customers.ts';
import type { Story } from './story.ts';

/** What a lap came to. `all` counts also what ended after its time was over, `lost` what had no answer. */
export interface Ran {
  readonly seconds: number;
  readonly took: readonly Answered[];
  readonly all: number;
  readonly lost: number;
}

/** So many always under way. What ends after the time is over counts as work, and in no rate. */
export async function closedLoop(customers: Customers, story: Story, inFlight: number, seconds: number): Promise<Ran> {
  const began = performance.now();
  const isOver = () => performance.now() - began >= seconds * 1_000;
  const took: Answered[] = [];
  const ended = { all: 0, lost: 0 };
  const lane = async () => {
    while (!isOver()) {
      const turn = await customers.say(story);
      ended[turn ? 'all' : 'lost'] += 1;
      if (turn && !isOver()) took.push(turn);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return { seconds, took, ...ended };
}

/** More than this many seconds of work that waits is a load that is not borne. */
const boundSeconds = 2;

/** So many begin in a second; no more when too many wait. All that began count, from then to the last answer. */
export async function steady(customers: Customers, story: Story, perSecond: number, seconds: number): Promise<Ran> {
  const began = performance.now();
  const turns: Promise<Took>[] = [];
  while (turns.length < perSecond * seconds && customers.underWay < Math.max(perSecond * boundSeconds, 50)) {
    const due = Math.min(perSecond * seconds, ((performance.now() - began) / 1_000) * perSecond);
    while (turns.length < due) turns.push(customers.say(story));
    await pause(1);
  }
  const took = (await Promise.all(turns)).filter((turn) => turn !== undefined);
  const lost = turns.length - took.length;
  return { seconds: Math.max(seconds, (performance.now() - began) / 1_000), took, all: took.length, lost };
}
