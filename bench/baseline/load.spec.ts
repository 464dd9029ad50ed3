import { expect, it } from 'vitest';
import { type Clock, closedLoop, steady } from './load.ts';

/** A clock that goes on when somebody sleeps, to whoever wakes next. */
class Played implements Clock {
  private time = 0;
  private readonly sleepers: { at: number; wake(): void }[] = [];
  now = () => this.time;
  sleep = (ms: number) => {
    const slept = new Promise<void>((wake) => this.sleepers.push({ at: this.time + ms, wake }));
    setImmediate(() => this.goOn());
    return slept;
  };

  private goOn(): void {
    const [next] = this.sleepers.sort((a, b) => a.at - b.at).splice(0, 1);
    this.time = Math.max(this.time, next?.at ?? 0);
    next?.wake();
  }
}

it('keeps so many under way, and counts those that ended in time', async () => {
  const clock = new Played();
  let [underWay, most] = [0, 0];
  const begin = async () => {
    most = Math.max(most, ++underWay);
    await clock.sleep(400);
    underWay -= 1;
  };
  const lap = await closedLoop(begin, 4, 1, clock);
  expect([most, underWay]).toEqual([4, 0]);
  expect(lap).toEqual({ seconds: 1, latenciesMs: Array(8).fill(400), worked: 12 });
});

it('begins so many in a second, whether those before have ended or not', async () => {
  const clock = new Played();
  const begun: number[] = [];
  const begin = async () => {
    begun.push(clock.now());
    await clock.sleep(700);
  };
  const lap = await steady(begin, 4, 1, clock);
  expect(begun).toEqual([0, 250, 500, 750]);
  expect(lap).toEqual({ seconds: 1.45, latenciesMs: [700, 700, 700, 700] });
});

it('counts what keeps one from beginning when it was due', async () => {
  const clock = new Played();
  const late: Clock = { now: clock.now, sleep: (ms) => clock.sleep(ms + 40) };
  const lap = await steady(async () => {}, 10, 0.2, late);
  expect(lap.latenciesMs).toEqual([0, 40]);
});
