import { playedWorkers, type Task } from '@baton/agent-kit';
import { expect, it } from 'vitest';
import { SampleWorker } from './sample.worker.ts';

const task: Task = {
  mode: 'worker',
  taskId: 't-1',
  conversationId: 'c-1',
  from: 'planner-agent',
  description: 'Look at it',
  input: { page: 1 },
  deadline: new Date('2026-11-21T09:00:30.000Z'),
  effectKey: 't-1',
  now: new Date('2026-11-21T09:00:00.000Z'),
  signal: new AbortController().signal,
  ...playedWorkers(),
};

it('says what it was asked for', async () => {
  expect(await new SampleWorker().perform(task)).toEqual({ asked: 'Look at it', fields: ['page'] });
});
