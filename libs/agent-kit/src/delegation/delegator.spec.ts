import { describe, expect, it } from 'vitest';
import type { Assignment, TaskResult } from '../domain/delegating.ts';
import type { GivenOut } from '../domain/run.ts';
import { replayed } from '../work/replayed.ts';
import { Delegator } from './delegator.ts';

const plan = { to: { capability: 'plan' }, description: 'Plan it' };
const draft = (nth: number) => ({ to: { agentId: `writer-${nth}` }, description: `Draft ${nth}` });
const within = '30s' as const;

const given = (place: number, kind: GivenOut['kind'], { to, description }: Assignment): GivenOut => {
  const taskId = `t-${description}`;
  const result: TaskResult = { taskId, outcome: 'done', output: `${description}: done` };
  return { place, kind, to, description, taskId, deadline: '2026-03-01T09:00:30.000Z', result };
};

const run = <T>(before: readonly GivenOut[], work: (delegator: Delegator) => Promise<T>) => {
  const delegator = new Delegator(before);
  return replayed(delegator, () => work(delegator), new Promise(() => {}));
};

describe('a run that gives work out', () => {
  it('ends at the first call without results, and nothing behind it runs', async () => {
    let behind = false;
    const ran = await run([], async (delegator) => {
      await delegator.delegate({ ...plan, within });
      behind = true;
    });
    expect(ran).toMatchObject({ calls: [{ place: 0, kind: 'delegate', assignments: [plan], withinMs: 30_000 }] });
    expect(behind).toBe(false);
  });

  it('answers calls as they were answered, in the order asked for, and ends at the next', async () => {
    const before = [given(0, 'delegate', plan), given(1, 'fanOut', draft(0)), given(1, 'fanOut', draft(1))];
    const heard: unknown[] = [];
    const ran = await run(before, async (delegator) => {
      heard.push(await delegator.delegate({ ...plan, within }));
      heard.push(...(await delegator.fanOut([draft(0), draft(1)], { within })));
      return delegator.delegate({ ...draft(2), within });
    });
    expect(heard).toEqual(before.map(({ result }) => result));
    expect(ran).toMatchObject({ calls: [{ place: 2, assignments: [draft(2)] }] });
  });

  it('comes to its end when all of its calls are answered', async () => {
    const ran = await run([given(0, 'delegate', plan)], async (delegator) => {
      const { outcome } = await delegator.delegate({ ...plan, within });
      return outcome;
    });
    expect(ran).toEqual({ value: 'done', usage: {} });
  });

  it('asks together for what it asks for in the same moment', async () => {
    const ran = await run([], (delegator) =>
      Promise.all([delegator.delegate({ ...plan, within }), delegator.fanOut([draft(0), draft(1)], { within })]),
    );
    expect(ran).toMatchObject({ calls: [{ place: 0 }, { place: 1, assignments: [draft(0), draft(1)] }] });
  });

  it('waits for what it gives out though it does not say so', async () => {
    const ran = await run([], async (delegator) => {
      void delegator.delegate({ ...plan, within });
      return 'at once';
    });
    expect(ran).toMatchObject({ calls: [{ place: 0 }] });
  });

  it('gives nothing out for nothing', async () => {
    expect(await run([], (delegator) => delegator.fanOut([], { within }))).toMatchObject({ value: [] });
  });

  it('fails as its code does', async () => {
    await expect(run([], () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  });
});

describe('a run that gives out something else than the one before it', () => {
  const before = [given(0, 'delegate', plan)];
  const differs = (work: (delegator: Delegator) => Promise<unknown>, how: string) =>
    expect(run(before, work)).rejects.toMatchObject({
      code: 'delegations_differ',
      message: expect.stringContaining(how),
    });

  it.each([
    ['to somebody else', { ...plan, to: { capability: 'review' } }],
    ['to an agent of the capability’s name', { ...plan, to: { agentId: 'plan' } }],
    ['for another end', { ...plan, description: 'Plan something else' }],
  ])('is refused by name: %s', async (_, other) => {
    await differs(
      (delegator) => delegator.delegate({ ...other, within }),
      'Call 1 of delegate() and fanOut(): work for',
    );
  });

  it('is refused where one became many, and where many became more', async () => {
    await differs((delegator) => delegator.fanOut([plan], { within }), 'fanOut() stands where delegate() stood');
    const two = [given(0, 'fanOut', draft(0)), given(0, 'fanOut', draft(1))];
    const three = run(two, (delegator) => delegator.fanOut([draft(0), draft(1), draft(2)], { within }));
    await expect(three).rejects.toThrow('3 pieces of work stand where 2 stood');
  });

  it('is refused where it leaves it out', async () => {
    await differs(async () => 'done', 'nothing more is given out');
  });

  it('may have other input: what is asked for stays as it was asked first', async () => {
    const ran = run(before, (delegator) => delegator.delegate({ ...plan, input: { at: 'another time' }, within }));
    await expect(ran).resolves.toMatchObject({ value: { outcome: 'done' } });
  });
});

describe('what cannot be given out', () => {
  it('is refused in a mode that allows none', async () => {
    const delegator = new Delegator([], 'offer');
    const ran = replayed(delegator, () => delegator.delegate({ ...plan, within }), new Promise(() => {}));
    await expect(ran).rejects.toMatchObject({
      code: 'no_delegation_allowed',
      message: expect.stringContaining('in mode offer'),
    });
  });

  it.each(['0s', '-1s', 'soon', '30'])('is refused when its time is %s', async (wrong) => {
    const ran = run([], (delegator) => delegator.delegate({ ...plan, within: wrong as '1s' }));
    await expect(ran).rejects.toMatchObject({ code: 'not_sendable' });
  });

  it.each([
    ['500ms', 500],
    ['1.5s', 1_500],
    ['2m', 120_000],
    ['1h', 3_600_000],
  ] as const)('has the time that %s says', async (duration, withinMs) => {
    const ran = run([], (delegator) => delegator.delegate({ ...plan, within: duration }));
    await expect(ran).resolves.toMatchObject({ calls: [{ withinMs }] });
  });
});
