import { newId, type TaskCompleted, type TaskRequested } from '@baton/contracts';
import { freshDatabase, uniqueName } from '@baton/testing';
import type { INestMicroservice } from '@nestjs/common';
import { afterEach, describe, expect, it } from 'vitest';
import { agentMigrations, reply, type Task } from '../src/index.ts';
import { type Perform, startAgent } from './agent.fixture.ts';
import { Gate } from './gate.fixture.ts';
import { PlayedRouter } from './router.fixture.ts';

const agentId = uniqueName('clerk-worker');
const database = await freshDatabase(agentMigrations);
const router = await PlayedRouter.for(agentId);
const running: INestMicroservice[] = [];
afterEach(() => Promise.all(running.splice(0).map((agent) => agent.close())));

const start = async (perform: Perform) => {
  const take = async () => reply('heard');
  running.push(await startAgent(agentId, database.url, take, { maxConcurrent: 8 }, perform));
};
const left = async () => (await database.pool.query('SELECT FROM work_item')).rowCount;
const endOf = async (conversationId: string): Promise<TaskCompleted> => {
  await expect.poll(() => router.completions(conversationId).length, { timeout: 20_000 }).toBe(1);
  return router.completions(conversationId)[0] as TaskCompleted;
};

describe('a worker', () => {
  it('says what it found, once, though it is given the task once more while it works on it', async () => {
    const seen: Task[] = [];
    const gate = new Gate();
    await start(async (task) => {
      seen.push(task);
      await gate.pass();
      return { sum: (task.input as { of: number[] }).of.reduce((one, other) => one + other) };
    });
    const conversationId = newId();
    const taskId = newId();
    await router.assign(conversationId, { taskId, input: { of: [1, 2, 3] }, groupId: 'g-1' });
    await router.assign(conversationId, { taskId, input: { of: [9] } });
    const behind = await router.assign(conversationId, { input: { of: [4] } });
    // What comes behind it is begun, so it has been heard.
    await expect.poll(() => seen.map((task) => task.taskId), { timeout: 20_000 }).toContain(behind.taskId);
    expect(await left()).toBe(2);
    gate.open();
    await expect.poll(() => router.completions(conversationId).length, { timeout: 20_000 }).toBe(2);
    expect(router.completions(conversationId)).toContainEqual(
      expect.objectContaining({ taskId, groupId: 'g-1', by: { agentId }, outcome: 'done', output: { sum: 6 } }),
    );
    expect(seen).toContainEqual(expect.objectContaining({ from: 'planner', description: 'Do it', effectKey: taskId }));
  });

  it('works on many at the same time, also of one conversation', async () => {
    const gates = new Map(['one', 'two', 'three'].map((name) => [name, new Gate()]));
    await start(async ({ description }) => {
      await gates.get(description)?.pass();
      return description;
    });
    const conversationId = newId();
    for (const description of gates.keys()) await router.assign(conversationId, { description });
    await Promise.all([...gates.values()].map(({ waiting }) => waiting));
    await expect.poll(() => router.busy(), { timeout: 20_000 }).toBe(3);
    for (const gate of gates.values()) gate.open();
    await expect.poll(() => router.completions(conversationId).length, { timeout: 20_000 }).toBe(3);
  });

  it('tries again what failed, and reports after the third time with a code alone', async () => {
    let attempts = 0;
    await start(async () => {
      attempts += 1;
      throw Object.assign(new Error('nothing of this is repeated'), { code: 'no_ink' });
    });
    const conversationId = newId();
    await router.assign(conversationId);
    const end = await endOf(conversationId);
    expect(end).toMatchObject({
      outcome: 'failed',
      error: { step: 'task', code: 'no_ink', attempts: 3, last: 'no_ink' },
    });
    expect([attempts, JSON.stringify(end).includes('nothing of this')]).toEqual([3, false]);
  });

  it('has failed where its output is too large for the wire', async () => {
    await start(async () => 'x'.repeat(70_000));
    const conversationId = newId();
    await router.assign(conversationId);
    expect(await endOf(conversationId)).toMatchObject({ outcome: 'failed', error: { code: 'too_large' } });
  });

  it.each([
    ['it is called off', { outcome: 'cancelled' }],
    ['its budget is spent', { outcome: 'failed' }],
  ] as const)('stops when %s, and says nothing', async (_, how) => {
    const gate = new Gate();
    const ended = new Gate();
    await start(async ({ signal }) => {
      signal.addEventListener('abort', () => void ended.pass());
      await gate.pass();
      return 'late';
    });
    const conversationId = newId();
    const given = await router.assign(conversationId);
    await gate.waiting;
    await router.stop(given, how);
    await ended.waiting;
    gate.open();
    await expect.poll(left, { timeout: 20_000 }).toBe(0);
    const next = newId();
    await router.assign(next);
    await endOf(next);
    expect(router.completions(conversationId)).toEqual([]);
  });

  it('stops at the deadline, and does not begin behind it', async () => {
    const begun: string[] = [];
    await start(async ({ description, signal }) => {
      begun.push(description);
      if (description === 'slow') await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return description;
    });
    const conversationId = newId();
    const soon = new Date(Date.now() + 1_500).toISOString();
    await router.assign(conversationId, { description: 'late', deadline: new Date(Date.now() - 1).toISOString() });
    await router.assign(conversationId, { description: 'slow', deadline: soon });
    await expect.poll(() => begun, { timeout: 20_000 }).toEqual(['slow']);
    await expect.poll(left, { timeout: 20_000 }).toBe(0);
    expect(router.completions(conversationId)).toEqual([]);
  });

  it('gives parts of its task out, below it, and goes on with what came of them', async () => {
    await start(async (task) => {
      const parts = await task.fanOut([1, 2].map(partOf), { within: '20s' });
      return parts.map(({ output }) => output);
    });
    const conversationId = newId();
    const given = await router.assign(conversationId, { depth: 1, epoch: 3 });
    const [first, second] = (await router.untilTasks(conversationId, 2)) as [TaskRequested, TaskRequested];
    expect(first).toMatchObject({ parentTaskId: given.taskId, depth: 2, epoch: 1, from: { agentId }, groupSize: 2 });
    await router.stop(second, { outcome: 'done', output: 'b' });
    await router.stop(first, { outcome: 'done', output: 'a' });
    expect(await endOf(conversationId)).toMatchObject({ taskId: given.taskId, outcome: 'done', output: ['a', 'b'] });
    expect(await left()).toBe(0);
  });
});

const partOf = (nth: number) => ({ to: { capability: 'count' }, description: `Part ${nth}` });
