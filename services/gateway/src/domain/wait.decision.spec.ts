import type { HandoffEnded, HandoffProgress, ProgressState } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import type { Wait } from './conversation.ts';
import { decideChoice, decideEnded, decideProgress } from './wait.decision.ts';

const progress = (state: ProgressState, more: Partial<HandoffProgress> = {}): HandoffProgress => ({
  handoffId: 'h-1',
  conversationId: 'c-1',
  state,
  attempt: 1,
  attemptId: 'a-1',
  target: 'human-queue',
  rule: 'person_requested',
  at: '2026-03-01T09:30:00.000Z',
  ...more,
});

const ended: HandoffEnded = {
  handoffId: 'h-1',
  conversationId: 'c-1',
  outcome: 'accepted',
  attempts: 1,
  durationMs: 5,
  endedAt: '2026-03-01T09:31:00.000Z',
};

const waiting: Wait = { handoffId: 'h-1', over: false };
const over: Wait = { handoffId: 'h-1', over: true };

describe('a place in line', () => {
  it('is shown with the wait and all that can be chosen', () => {
    const decision = decideProgress(
      undefined,
      progress('queued', { position: 2, waitSeconds: { low: 60, high: 600 } }),
    );
    expect(decision).toEqual({
      entry: {
        kind: 'wait',
        handoffId: 'h-1',
        state: 'queued',
        position: 2,
        waitSeconds: { low: 60, high: 600 },
        choices: ['wait', 'message', 'callback', 'back'],
      },
      wait: waiting,
    });
  });

  it('behind nobody on duty asks nobody to wait', () => {
    expect(decideProgress(undefined, progress('deferred')).entry).toMatchObject({
      state: 'deferred',
      choices: ['message', 'callback', 'back'],
    });
  });

  it('that is told again keeps what was chosen', () => {
    const chosen: Wait = { ...waiting, chosen: { choice: 'message', entryId: 4 } };
    expect(decideProgress(chosen, progress('queued', { position: 1 })).wait).toEqual(chosen);
  });

  it.each<ProgressState>(['routed', 'rejected', 'expired', 'rerouted'])('is none while an AI is asked: %s', (state) => {
    expect(decideProgress(undefined, progress(state))).toEqual({});
  });

  it('that comes after the end is none any more', () => {
    const { wait } = decideEnded(undefined, ended);
    expect(wait).toEqual(over);
    expect(decideProgress(wait, progress('queued', { position: 1 }))).toEqual({});
  });
});

describe('the end of a handoff', () => {
  it('is the end of the wait, with its outcome', () => {
    expect(decideEnded(waiting, ended)).toEqual({
      entry: { kind: 'wait_over', handoffId: 'h-1', outcome: 'accepted' },
      wait: over,
    });
  });

  it('is not shown to who never waited, or twice', () => {
    expect(decideEnded(undefined, ended).entry).toBeUndefined();
    expect(decideEnded(over, ended)).toEqual({});
  });
});

describe('a choice', () => {
  const choice = { handoffId: 'h-1', choice: 'callback' } as const;

  it('is shown', () => {
    expect(decideChoice(waiting, choice)).toEqual({ chose: { kind: 'chose', ...choice }, wait: waiting });
  });

  it('made twice in a row is one; made up again it is another', () => {
    const chosen: Wait = { ...waiting, chosen: { choice: 'callback', entryId: 4 } };
    expect(decideChoice(chosen, choice)).toEqual({ before: 4 });
    expect(decideChoice(chosen, { ...choice, choice: 'back' })).toMatchObject({ chose: { choice: 'back' } });
  });

  it.each([
    ['nobody is waited for', undefined],
    ['the wait is over', over],
  ])('is refused where %s', (_, known) => {
    expect(() => decideChoice(known, choice)).toThrow(expect.objectContaining({ code: 'not_waiting' }));
  });
});
