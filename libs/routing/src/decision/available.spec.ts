import { describe, expect, it } from 'vitest';
import { card } from './agents.fixture.ts';
import { available, type Heartbeats, offeredSince } from './available.ts';

const two: Heartbeats = { instances: 2, staying: 2, inFlight: 0, waiting: 0, turnMs: 100 };
const of = (heard: Partial<Heartbeats>, offered = 0) =>
  available(card('a', { maxConcurrent: 5 }), { ...two, ...heard }, offered);

describe('an agent', () => {
  it('works on so many turns in each instance that stays', () => {
    expect(of({})).toMatchObject({ capacity: 10, load: 0, live: true, draining: false });
    expect(of({ staying: 1 })).toMatchObject({ capacity: 5, draining: false });
  });

  it('has to do what is worked on, what waits, and what it was offered since', () => {
    expect(of({ inFlight: 3, waiting: 2 }, 4).load).toBe(9);
  });

  it('lets nobody wait as long as it has a place free, and then as long as places take to become free', () => {
    expect(of({ inFlight: 9 })).not.toHaveProperty('waitMs');
    expect(of({ inFlight: 10 }).waitMs).toBe(10);
    expect(of({ inFlight: 10, waiting: 90 }).waitMs).toBe(910);
    expect(of({ inFlight: 10 }, 90).waitMs).toBe(910);
  });

  it('is believed where it says itself how long one waits', () => {
    expect(of({ inFlight: 10, waitMs: 60_000 }).waitMs).toBe(60_000);
  });

  it('has a wait nobody knows where it does not say how long a turn takes', () => {
    expect(of({ inFlight: 99, turnMs: undefined })).not.toHaveProperty('waitMs');
  });

  it('is not there without an instance, and leaves with the last that stays', () => {
    expect(of({ instances: 0, staying: 0 })).toMatchObject({ live: false, draining: false, capacity: 0 });
    expect(of({ instances: 1, staying: 0 })).toMatchObject({ live: true, draining: true });
  });
});

describe('what an agent was offered', () => {
  it('counts until it is heard again, of each instance a share', () => {
    const offers = [10, 20, 30, 40];
    expect(offeredSince(offers, [5])).toBe(4);
    expect(offeredSince(offers, [20])).toBe(2);
    expect(offeredSince(offers, [5, 40])).toBe(2);
    expect(offeredSince(offers, [])).toBe(0);
  });
});
