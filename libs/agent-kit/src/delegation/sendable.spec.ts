import type { TaskCompleted } from '@baton/contracts';
import { expect, it } from 'vitest';
import { sendable } from './sendable.ts';

const done = (output?: unknown): TaskCompleted => ({
  taskId: 't-1',
  conversationId: 'c-1',
  by: { agentId: 'writer' },
  outcome: 'done',
  output,
  usage: { ms: 5 },
});

it.each([undefined, 'text', 0, false, [1, { a: 'b' }]])('an output of JSON is sent as it is: %j', (output) => {
  expect(sendable(done(output))).toEqual(done(output));
});

const circle: Record<string, unknown> = {};
circle.again = circle;

it.each<[string, unknown]>([
  ['too_large', 'x'.repeat(65_536)],
  ['not_json', circle],
  ['not_json', 12n],
  ['not_json', { text: 'half a pair \ud800' }],
])('one that the wire does not take has failed: %s', (code, output) => {
  const { outcome, error, ...sent } = sendable(done(output));
  expect([outcome, error]).toMatchObject(['failed', { step: 'output', code, attempts: 1 }]);
  expect(sent).not.toHaveProperty('output');
  expect(sent.usage).toEqual({ ms: 5 });
});
