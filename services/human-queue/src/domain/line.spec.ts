import { describe, expect, it } from 'vitest';
import { at } from './item.fixture.ts';
import { type Desk, likelyWait, moved, progressOf, type Waiting } from './line.ts';

const desk: Desk = { operators: 1, handled: [], assumed: 600 };
const waiting = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  tenant: 'default',
  conversationId: `c-${id}`,
  ownership: 'offered',
  offer: { handoffId: `h-${id}`, attemptId: `a-${id}`, attempt: 1 },
  severity: 'routine',
  requestedAt: at(0),
  ...more,
});
const standings = (line: Waiting[], at: Desk = desk) =>
  moved(line, at).map(({ waiting: { id }, standing }) => [id, standing]);

describe('the line', () => {
  it('goes by who had somebody already, then by distress, then by time', () => {
    const line = [
      waiting('late', { requestedAt: at(9) }),
      waiting('early', { requestedAt: at(1) }),
      waiting('urgent', { requestedAt: at(20), severity: 'urgent' }),
      waiting('left', { requestedAt: at(30), ownership: 'granted' }),
    ];
    expect(standings(line).map(([id, standing]) => [id, (standing as { position: number }).position])).toEqual([
      ['urgent', 2],
      ['early', 3],
      ['late', 4],
    ]);
  });

  it('tells only what is news', () => {
    const [first] = moved([waiting('a')], desk);
    expect(moved([waiting('a', { told: first?.standing })], desk)).toEqual([]);
    expect(moved([waiting('a', { told: { deferred: true } })], desk)).toHaveLength(1);
  });

  it('says that nobody is there instead of a place', () => {
    const [none] = moved([waiting('a')], { ...desk, operators: 0 });
    expect(none && progressOf(none, at(1))).toEqual({
      handoffId: 'h-a',
      attemptId: 'a-a',
      attempt: 1,
      conversationId: 'c-a',
      target: 'human-queue',
      state: 'deferred',
      at: at(1).toISOString(),
    });
  });
});

describe('the wait', () => {
  const at3 = (more: Partial<Desk>) =>
    moved(
      ['a', 'b', 'c'].map((id) => waiting(id)),
      { ...desk, ...more },
    )[2]?.standing;

  it('is a wide range as long as little is known', () => {
    expect(at3({})).toEqual({ position: 3, waitSeconds: { low: 0, high: 1_800 } });
  });

  it('comes from how long the last items took, rounded outwards to minutes', () => {
    expect(at3({ handled: [100, 200, 300, 400, 1_000] })).toEqual({
      position: 3,
      waitSeconds: { low: 360, high: 3_000 },
    });
  });

  it('is shorter with more operators', () => {
    expect(at3({ operators: 3 })).toEqual({ position: 3, waitSeconds: { low: 0, high: 600 } });
  });
});

describe('how long somebody who comes now is likely to wait', () => {
  const handled = [60, 60, 120, 120, 240];

  it('is no time while somebody on duty holds nothing', () => {
    expect(likelyWait(1, 0, { operators: 2, handled, assumed: 600 })).toBe(0);
  });

  it('is what items take, for each that has to end before', () => {
    expect(likelyWait(2, 0, { operators: 2, handled, assumed: 600 })).toBe(60_000);
    expect(likelyWait(2, 4, { operators: 2, handled, assumed: 600 })).toBe(300_000);
  });

  it('is assumed as long as too few were handled to know', () => {
    expect(likelyWait(1, 0, { operators: 1, handled: [5, 5], assumed: 600 })).toBe(600_000);
  });

  it('is nothing anybody knows while nobody is on duty', () => {
    expect(likelyWait(0, 0, { operators: 0, handled, assumed: 600 })).toBeUndefined();
  });
});
