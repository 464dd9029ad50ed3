import type { TaskCompleted, TaskRequested } from '@baton/contracts';
import type { TaskPolicy } from '@baton/routing';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import { decideTaskCompleted } from '../decisions/task-completed.decision.ts';
import { decideTaskRequested } from '../decisions/task-requested.decision.ts';
import type { HandoffFacts } from '../facts.ts';
import { after as afterEvents, agent, at, factsWith, people, triage } from '../scenario.fixture.ts';
import { openTask } from './open-task.ts';
import { keyOf, type TaskRecord } from './task-group.ts';

export const north = agent('north-worker', { kind: 'worker', capabilities: ['lookup'] });
export const south = agent('south-worker', { kind: 'worker', capabilities: ['lookup'] });
export const crew = [triage, people, north, south];

export const task = (taskId: string, overrides: Partial<TaskRequested> = {}): TaskRequested => ({
  taskId,
  conversationId: 'c-1',
  epoch: 1,
  from: { agentId: 'triage-agent' },
  to: { capability: 'lookup' },
  description: `what ${taskId} is about`,
  input: { invoice: 1 },
  deadline: at(8).toISOString(),
  depth: 0,
  ...overrides,
});

/** One conversation and what is kept of its tasks, as the stores do. */
export class Office {
  readonly events: ConversationEvent[] = [];
  private rows: readonly (TaskRecord & { readonly isSettled?: boolean })[] = [];

  constructor(
    public conversation: Conversation,
    private readonly policy: Partial<TaskPolicy> = {},
    public agents = crew,
  ) {}

  get facts(): HandoffFacts {
    const { policy, ...facts } = factsWith(this.agents);
    const tasks = this.rows.filter(({ isSettled }) => !isSettled);
    return { ...facts, policy: { ...policy, tasks: { ...policy.tasks, ...this.policy } }, tasks };
  }

  ask(taskId: string, overrides: Partial<TaskRequested> = {}, seconds = 1): readonly ConversationEvent[] {
    const isKnown = this.rows.some(({ request }) => request.taskId === taskId);
    const request = task(taskId, overrides);
    return this.keep(decideTaskRequested(this.conversation, request, `e-${taskId}`, isKnown, this.facts, at(seconds)));
  }

  /** Whoever has it says how it ended. */
  end(taskId: string, overrides: Partial<TaskCompleted> = {}, seconds = 2): readonly ConversationEvent[] {
    const by = { agentId: openTask(this.conversation, taskId)?.task.with ?? 'north-worker' };
    const end = { taskId, conversationId: 'c-1', by, outcome: 'done' as const, ...overrides };
    const over = this.rows.find(({ request }) => request.taskId === taskId)?.result;
    return this.keep(decideTaskCompleted(this.conversation, end, 'e-end', over, this.facts, at(seconds)));
  }

  keep(events: readonly ConversationEvent[]): readonly ConversationEvent[] {
    this.conversation = afterEvents(this.conversation, events);
    this.events.push(...events);
    for (const event of events) {
      if (event.type === 'TaskAsked') this.rows = [...this.rows, { key: keyOf(event.request), request: event.request }];
      if (event.type === 'TasksDelivered' || event.type === 'TasksDropped')
        this.rows = this.rows.map((row) => (row.key === event.key ? { ...row, isSettled: true } : row));
      if (event.type !== 'TaskEnded') continue;
      const { result } = event;
      this.rows = this.rows.map((row) => (row.request.taskId === result.taskId ? { ...row, result } : row));
    }
    return events;
  }
}
