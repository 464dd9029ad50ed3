import { describe, expect, it } from 'vitest';
import type { Call } from '../domain/run.ts';
import { askFor } from './ask-for.ts';

const claimedAt = new Date('2026-03-01T09:00:00.000Z');
const run = { tenant: 'default', runId: 'c-1/turn:1:m-1', claimedAt };
const giver = { agentId: 'planner', conversationId: 'c-1', epoch: 4 };
const parts = [1, 2].map((nth) => ({ to: { capability: 'write' }, description: `Part ${nth}`, input: { nth } }));
const call: Call = { place: 1, kind: 'fanOut', assignments: parts, afterMs: 250, withinMs: 30_000 };

const requestsOf = (...how: Parameters<typeof askFor>) => askFor(...how).flatMap(({ requests }) => requests);

describe('what a run asks for', () => {
  it('is a task of its own for each piece of work, all of a call one group with one deadline', () => {
    const [first, second] = requestsOf([call], giver, run);
    expect(first).toMatchObject({
      conversationId: 'c-1',
      epoch: 4,
      from: { agentId: 'planner' },
      groupSize: 2,
      deadline: '2026-03-01T09:00:30.250Z',
      depth: 0,
      ...parts[0],
    });
    expect(second).toMatchObject({ groupId: first?.groupId, ...parts[1] });
    expect(second?.taskId).not.toBe(first?.taskId);
  });

  it('is no group where it is a single delegation', () => {
    const [task] = requestsOf([{ ...call, kind: 'delegate', assignments: parts.slice(1) }], giver, run);
    expect([task?.groupId, task?.groupSize]).toEqual([undefined, undefined]);
  });

  it('is a worker’s below its own task', () => {
    const parent = { taskId: 't-0', depth: 1 };
    expect(requestsOf([call], { ...giver, parent }, run)[0]).toMatchObject({ parentTaskId: 't-0', depth: 2 });
  });

  it('has the same ids however often it is asked for, and at another place, run, agent or tenant others', () => {
    const idsOf = (...how: Parameters<typeof askFor>) => requestsOf(...how).map(({ taskId }) => taskId);
    const ids = idsOf([call], giver, run);
    expect(idsOf([{ ...call, afterMs: 999 }], giver, { ...run, claimedAt: new Date(0) })).toEqual(ids);
    const others = [
      idsOf([{ ...call, place: 0 }], giver, run),
      idsOf([call], giver, { ...run, runId: 'c-1/turn:1:m-2' }),
      idsOf([call], { ...giver, agentId: 'other' }, run),
      idsOf([call], giver, { ...run, tenant: 'other' }),
    ].flat();
    expect(new Set([...ids, ...others]).size).toBe(10);
  });

  it.each([
    ['too large', { input: { text: 'x'.repeat(70_000) } }, 'more than 65536 bytes'],
    ['without a word', { description: '' }, '/description'],
    ['for nobody', { to: { capability: '' } }, '/to/capability'],
  ])('is refused where the wire does not take it: %s', (_, how, said) => {
    const wrong = { ...call, assignments: [{ ...parts[0], ...how } as (typeof parts)[0]] };
    const asking = () => askFor([wrong], giver, run);
    expect(asking).toThrow(expect.objectContaining({ code: 'not_sendable', message: expect.stringContaining(said) }));
  });
});
