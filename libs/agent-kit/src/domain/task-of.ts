import type { TaskRequested } from '@baton/contracts';
import type { Task } from './task.ts';
import type { Given } from './turn-of.ts';

export const taskOf = (
  { taskId, conversationId, from, description, input, deadline }: TaskRequested,
  { now, delegating, signal }: Required<Omit<Given, 'delegations'>>,
): Task => ({
  mode: 'worker',
  taskId,
  conversationId,
  from: from.agentId,
  description,
  input,
  deadline: new Date(deadline),
  effectKey: taskId,
  now,
  signal,
  delegate: (assignment) => delegating.delegate(assignment),
  fanOut: (assignments, within) => delegating.fanOut(assignments, within),
});
