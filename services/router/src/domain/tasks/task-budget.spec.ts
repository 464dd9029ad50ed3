import type { TaskRequested, Usage } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import { decideTaskCompleted } from '../decisions/task-completed.decision.ts';
import { decideTaskRequested } from '../decisions/task-requested.decision.ts';
import type { HandoffFacts } from '../facts.ts';
import { after, agent, at, factsWith, opened, people, triage } from '../scenario.fixture.ts';

const agents = [triage, people, agent('planner', { kind: 'worker' }), agent('coder', { kind: 'worker' })];
const facts = factsWith(agents);

const ask = (conversation: Conversation, asked: Partial<TaskRequested>, known: HandoffFacts = facts) => {
  const request: TaskRequested = {
    taskId: 't-1',
    conversationId: 'c-1',
    epoch: 1,
    from: { agentId: 'triage-agent' },
    to: { agentId: 'planner' },
    description: 'Plan it.',
    input: {},
    deadline: at(60).toISOString(),
    depth: 0,
    ...asked,
  };
  return decideTaskRequested(conversation, request, `e-${request.taskId}`, false, known, at(1));
};

const done = (conversation: Conversation, taskId: string, agentId: string, usage?: Usage) => {
  const completed = { taskId, conversationId: 'c-1', by: { agentId }, outcome: 'done' as const, output: {}, usage };
  return decideTaskCompleted(conversation, completed, `d-${taskId}`, undefined, facts, at(2));
};

const part = (taskId: string): Partial<TaskRequested> => ({
  taskId,
  parentTaskId: 't-1',
  from: { agentId: 'planner' },
  to: { agentId: 'coder' },
  depth: 1,
});

/** A plan with a budget, and two parts of it. */
const planned = (budget: Usage): Conversation => {
  const root = after(opened(agents), ask(opened(agents), { budget }));
  const first = after(root, ask(root, part('t-2')));
  return after(first, ask(first, part('t-3')));
};

const endsOf = (events: readonly ConversationEvent[]) =>
  events.flatMap((event) => (event.type === 'TaskEnded' ? [[event.result.taskId, event.result.outcome]] : []));

describe('what a task may take', () => {
  it.each<[keyof Usage, Usage, Usage]>([
    ['tokens', { tokens: 100 }, { tokens: 101 }],
    ['ms', { ms: 1_000 }, { ms: 1_001 }],
    ['cost', { cost: { minorUnits: 5, currency: 'EUR' } }, { cost: { minorUnits: 6, currency: 'EUR' } }],
  ])('is what its parts take, in %s: then it fails, and they are cancelled', (what, budget, usage) => {
    const events = done(planned(budget), 't-2', 'coder', usage);
    expect(endsOf(events)).toEqual([
      ['t-2', 'done'],
      ['t-1', 'failed'],
      ['t-3', 'cancelled'],
    ]);
    const end = events.find((event) => event.type === 'TaskEnded' && event.result.taskId === 't-1');
    expect(end).toMatchObject({
      from: 'triage-agent',
      result: { by: { agentId: 'router' }, error: { code: 'budget_spent', last: expect.stringContaining(what) } },
    });
  });

  it('adds up over its parts, and nothing gives any back', () => {
    const budget = { tokens: 100, cost: { minorUnits: 5, currency: 'EUR' } };
    const half = { tokens: 50, cost: { minorUnits: -5, currency: 'EUR' } };
    const first = done(planned(budget), 't-2', 'coder', half);
    expect(endsOf(first)).toEqual([['t-2', 'done']]);
    const again = after(planned(budget), first);
    expect(endsOf(done(again, 't-3', 'coder', half))).toEqual([['t-3', 'done']]);
    expect(endsOf(done(again, 't-3', 'coder', { tokens: 51 }))).toEqual([
      ['t-3', 'done'],
      ['t-1', 'failed'],
    ]);
  });

  it('is no more than the conversation has left', () => {
    const guards = { ...facts.policy.guards, tokensMax: 50 };
    const tight = { ...facts, policy: { ...facts.policy, guards } };
    const spent = after(planned({}), done(planned({}), 't-2', 'coder', { tokens: 50 }));
    expect(ask(spent, { taskId: 't-4' }, tight)).toMatchObject([
      { type: 'SenderRefused', code: 'forbidden', detail: expect.stringContaining('budget: Models have taken 50') },
    ]);
    expect(ask(planned({}), { taskId: 't-4' }, tight)[0]).toMatchObject({ type: 'TaskAsked' });
  });
});
