import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CircuitBreaker, type Pass } from './circuit-breaker.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
  vi.spyOn(Logger.prototype, 'log').mockReturnValue();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const stop = new AbortController().signal;
const silent = () => {};
const FIVE = ['a', 'b', 'c', 'd', 'e'];

function open(): CircuitBreaker {
  const breaker = new CircuitBreaker(() => 0);
  for (const key of FIVE) breaker.report('free', { down: key });
  expect(breaker.isOpen).toBe(true);
  return breaker;
}

/** What a lane was let through with, as soon as it was. */
function lane(breaker: CircuitBreaker, signal = stop, alive = silent): { pass?: Pass; ended: boolean } {
  const seen: { pass?: Pass; ended: boolean } = { ended: false };
  void breaker.admit(signal, alive).then((pass) => Object.assign(seen, { pass, ended: true }));
  return seen;
}

describe('a circuit', () => {
  it('lets everybody through while it is closed', async () => {
    expect(await new CircuitBreaker().admit(stop, silent)).toBe('free');
  });

  it('opens when five keys in a row find something down', () => {
    const breaker = new CircuitBreaker();
    for (const key of FIVE.slice(1)) breaker.report('free', { down: key });
    expect(breaker.isOpen).toBe(false);
    breaker.report('free', { down: 'a' });
    expect(breaker.isOpen).toBe(true);
  });

  it('does not open because of one key, however often it fails, nor when others get through', () => {
    const breaker = new CircuitBreaker();
    for (let n = 0; n < 100; n += 1) breaker.report('free', { down: 'a' });
    for (const key of FIVE) {
      breaker.report('free', { down: key });
      expect(breaker.isOpen).toBe(false);
      breaker.report('free', 'up');
    }
  });

  it('lets one at a time try while it is open, less and less often', async () => {
    const breaker = open();
    const [first, second] = [lane(breaker), lane(breaker)];
    await vi.advanceTimersByTimeAsync(100);
    expect([first.pass, second.ended]).toEqual(['probe', false]);
    breaker.report('probe', { down: 'a' });
    await vi.advanceTimersByTimeAsync(199);
    expect(second.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(second.pass).toBe('probe');
  });

  it('lets all go on as soon as one gets through', async () => {
    const breaker = open();
    const lanes = [lane(breaker), lane(breaker), lane(breaker)];
    await vi.advanceTimersByTimeAsync(100);
    breaker.report('probe', 'up');
    await vi.advanceTimersByTimeAsync(0);
    expect(lanes.map(({ pass }) => pass)).toEqual(['probe', 'free', 'free']);
    expect(breaker.isOpen).toBe(false);
  });

  it('learns nothing from a record that is refused: the next one tries', async () => {
    const breaker = open();
    const [, second] = [lane(breaker), lane(breaker)];
    await vi.advanceTimersByTimeAsync(100);
    breaker.report('probe', 'nothing');
    await vi.advanceTimersByTimeAsync(100);
    expect([breaker.isOpen, second.pass]).toEqual([true, 'probe']);
  });

  it('gives the turn to another when the one whose turn it was has to stop', async () => {
    const breaker = open();
    const rebalance = new AbortController();
    const [first, second] = [lane(breaker, rebalance.signal), lane(breaker)];
    await vi.advanceTimersByTimeAsync(50);
    rebalance.abort();
    await vi.advanceTimersByTimeAsync(100);
    expect([first.ended, first.pass, second.pass]).toEqual([true, undefined, 'probe']);
  });

  it('frees who waits when they have to stop', async () => {
    const breaker = open();
    const closing = new AbortController();
    lane(breaker);
    const waiting = lane(breaker, closing.signal);
    closing.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(waiting).toEqual({ ended: true, pass: undefined });
  });

  it('shows that those who wait are alive whenever one has tried', async () => {
    const breaker = open();
    const alive = vi.fn();
    lane(breaker);
    lane(breaker, stop, alive);
    await vi.advanceTimersByTimeAsync(100);
    expect(alive).not.toHaveBeenCalled();
    breaker.report('probe', { down: 'a' });
    await vi.advanceTimersByTimeAsync(0);
    expect(alive).toHaveBeenCalledOnce();
  });

  it('turns back who had passed before it opened and was still waiting for a place', () => {
    expect([open().isGood('free'), open().isGood('probe'), new CircuitBreaker().isGood('free')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
